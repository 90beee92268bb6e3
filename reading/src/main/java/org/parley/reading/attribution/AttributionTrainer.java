package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  private static final int FOLDS = 5;

  /** The probability given to a cue that was not found. */
  private static final double MISSED = 0.3;

  /** How eagerly cues are proposed to learn from, and later to read; chosen on other texts. */
  private static final float EAGERNESS_TO_LEARN = 1.0f;

  private static final float EAGERNESS = 0.5f;

  /** How likely a cue has to attribute something to be reported. */
  private static final float THRESHOLD = 0.3f;

  private static final long SEED = 17;

  private static final FieldTrainer.Plan CUES =
      new FieldTrainer.Plan(3, 0.02f, new ChainTrainer.Plan(8, 0.02f, 0.01f, 0.5f, SEED));
  private static final FieldTrainer.Plan ROLES =
      new FieldTrainer.Plan(3, 0.006f, new ChainTrainer.Plan(10, 0.008f, 0.02f, 0.6f, SEED));

  private final List<Annotated> texts;

  private AttributionTrainer(List<Annotated> texts) {
    this.texts = texts;
  }

  /** The same lectures in the same order give the same model. */
  public static AttributionModel train(List<Lecture> lectures) {
    return new AttributionTrainer(lectures.stream().map(Annotated::of).toList()).train();
  }

  private AttributionModel train() {
    List<CueFinder> finders =
        IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(this::cueFinder).toList();
    List<FieldTrainer.Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lessons.addAll(roleLessons(texts.get(i), finders.get(i % FOLDS)));
    }
    Field roles = new FieldTrainer(RoleLabels.graph(), ROLES).learn(lessons);
    return new AttributionModel(finders.get(FOLDS), new RoleFinder(roles), THRESHOLD);
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
    chosen.forEach(text ->
        text.lexicon()
            .counts()
            .forEach((key, count) -> counts.merge(key, count, CueLexicon.Count::plus)));
    CueLexicon lexicon = new CueLexicon(counts);
    List<FieldTrainer.Lesson> lessons = new ArrayList<>();
    for (Annotated text : chosen) {
      lessons.addAll(cueLessons(text, lexicon.without(text.lexicon())));
    }
    Field field = new FieldTrainer(CueLabels.graph(), CUES).learn(lessons);
    return new CueFinder(field, lexicon, fold == FOLDS ? EAGERNESS : EAGERNESS_TO_LEARN);
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

  /** Cues as they are found by who has not seen the text, and those that are missed. */
  private static List<FieldTrainer.Lesson> roleLessons(Annotated text, CueFinder finder) {
    List<Cue> cues = new ArrayList<>(finder.find(text.tokens()));
    for (Annotated.Gold gold : text.golds()) {
      if (cues.stream().noneMatch(gold::meets)) {
        cues.add(new Cue(gold.cue().from(), gold.cue().to(), MISSED));
      }
    }
    cues.sort(Comparator.comparingInt(Cue::from));
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
