package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.model.Attributions.Attribution;
import org.parley.reading.syntax.ParsedText;

/**
 * Learns an {@link AttributionModel}. The second chain learns from cues as the first finds them in
 * texts that it has not learned from, so that it knows their mistakes.
 */
public final class AttributionTrainer {

  /** A text to learn from, with the attributions that it has. */
  public record Lecture(ParsedText text, List<Attribution> attributions) {}

  static final int FOLDS = 5;
  static float eagerness = Float.parseFloat(System.getProperty("eager","1.2"));
  static float threshold = 0.3f;
  static FieldTrainer.Plan cuePlan = plan("cue", "3,0.02,8,0.02,0.01,0.5");
  static FieldTrainer.Plan plan(String n, String d) { String[] f=System.getProperty(n,d).split(","); return new FieldTrainer.Plan(Integer.parseInt(f[0]),Float.parseFloat(f[1]),new ChainTrainer.Plan(Integer.parseInt(f[2]),Float.parseFloat(f[3]),Float.parseFloat(f[4]),Float.parseFloat(f[5]),17)); }
  static FieldTrainer.Plan rolePlan = plan("role", "3,0.01,8,0.015,0.02,0.6");

  private final List<Annotated> texts;

  private AttributionTrainer(List<Annotated> texts) {
    this.texts = texts;
  }

  /** The same lectures in the same order give the same model. */
  public static AttributionModel train(List<Lecture> lectures) {
    return new AttributionTrainer(lectures.stream().map(Annotated::of).toList()).train();
  }

  static CueFinder cueOnly(List<Lecture> l) { return new AttributionTrainer(l.stream().map(Annotated::of).toList()).cueFinder(FOLDS); }

  private AttributionModel train() {
    List<CueFinder> finders =
        IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(this::cueFinder).toList();
    List<FieldTrainer.Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lessons.addAll(roleLessons(texts.get(i), finders.get(i % FOLDS)));
    }
    Field roles = new FieldTrainer(RoleLabels.graph(), rolePlan).learn(lessons);
    return new AttributionModel(finders.get(FOLDS), new RoleFinder(roles), threshold);
  }

  /** Learns cues from all texts but those of a fold; from all where there is no such fold. */
  private CueFinder cueFinder(int fold) {
    List<Annotated> chosen = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % FOLDS != fold) {
        chosen.add(texts.get(i));
      }
    }
    Map<Integer, CueLexicon.Count> counts = new HashMap<>();
    chosen.forEach(
        text ->
            text.lexicon()
                .counts()
                .forEach((key, count) -> counts.merge(key, count, CueLexicon.Count::plus)));
    CueLexicon lexicon = new CueLexicon(counts);
    List<FieldTrainer.Lesson> lessons = new ArrayList<>();
    for (Annotated text : chosen) {
      lessons.addAll(cueLessons(text, lexicon.without(text.lexicon())));
    }
    Field field = new FieldTrainer(CueLabels.graph(), cuePlan).learn(lessons);
    return new CueFinder(field, lexicon, eagerness);
  }

  private static List<FieldTrainer.Lesson> cueLessons(Annotated text, CueLexicon lexicon) {
    Tokens tokens = text.tokens();
    CueFeatures features = new CueFeatures(tokens, lexicon);
    List<FieldTrainer.Lesson> lessons = new ArrayList<>();
    for (int s = 0; s < tokens.sentences.size(); s++) {
      int from = tokens.starts[s];
      int to = tokens.starts[s + 1];
      if (to > from) {
        int[] labels = Arrays.copyOfRange(text.cueLabels(), from, to);
        lessons.add(
            new FieldTrainer.Lesson(
                new CueFinder.SentencePositions(features, from, to - from), labels));
      }
    }
    return lessons;
  }

  private static List<FieldTrainer.Lesson> roleLessons(Annotated text, CueFinder finder) {
    List<Cue> cues = new ArrayList<>(finder.find(text.tokens()));
    for (Annotated.Gold gold : text.golds()) {
      if (cues.stream().noneMatch(gold::meets)) {
        cues.add(new Cue(gold.cue().from(), gold.cue().to(), 0.3));
      }
    }
    cues.sort((a, b) -> Integer.compare(a.from(), b.from()));
    List<FieldTrainer.Lesson> lessons = new ArrayList<>();
    for (Cue cue : cues) {
      RoleFinder.CuePositions positions = RoleFinder.positions(text.tokens(), cues, cue);
      int[] states = RoleLabels.states(text.roleLabels(cue, positions.window()));
      if (states.length > 0) {
        lessons.add(new FieldTrainer.Lesson(positions, states));
      }
    }
    return lessons;
  }
}
