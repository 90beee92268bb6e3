package org.parley.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ArticleWords;
import org.parley.desk.ReviewQueue;
import org.parley.model.Brief;
import org.parley.model.CodePoints;
import org.parley.model.Span;
import org.parley.model.account.Item;
import org.parley.web.sight.Sight;

/**
 * Something that a person should look at.
 *
 * @param id of the finding
 * @param kind one of the nine
 * @param sentence what it says, for people
 * @param confidence probability in [0,1] that it is read rightly
 * @param value of a look; see {@link ReviewQueue}
 * @param why it is asked about, each in a sentence
 * @param publishers who carry it
 */
public record QuestionView(
    String id,
    String kind,
    String sentence,
    double confidence,
    double value,
    List<String> why,
    List<String> publishers) {

  /** Sentences before and after that are shown. */
  private static final int AROUND = 3;

  /** Of a question. */
  public static QuestionView of(Sight sight, ReviewQueue.Question question) {
    List<String> why = new ArrayList<>();
    question.reasons().forEach(reason -> why.add(reason.text() + "."));
    if (question.finding().contested().isEmpty()) {
      why.add(
          "It is read with a confidence of "
              + Math.round(question.finding().confidence() * 100)
              + " %.");
    }
    return new QuestionView(
        question.finding().id(),
        question.finding().kind().word(),
        sight.telling().finding(question.finding()),
        question.finding().confidence(),
        question.value(),
        why,
        question.finding().publishers());
  }

  /** An item with the sentences around it. */
  public static List<Passage> context(Brief brief, Item item) {
    String text = brief.document().text();
    Span window = new ArticleWords(text).around(item.evidence().span(), AROUND);
    return Passage.of(new CodePoints(text), List.of(item), window, brief.document().furniture());
  }

  /**
   * How far the review is.
   *
   * @param left how many are asked about
   * @param decided how many findings a person judged or added, or rejected
   */
  public record Progress(int left, int decided) {

    /** Of a sight. */
    public static Progress of(Sight sight) {
      long reviewed =
          sight.standing().findings().stream().filter(one -> one.review() != null).count();
      long rejected =
          sight.standing().account().decisions().stream()
              .filter(one -> one.type() == org.parley.model.account.Decision.Type.REJECT)
              .count();
      return new Progress(sight.questions().size(), (int) (reviewed + rejected));
    }
  }

  /** The one after a question, or null. */
  public static @Nullable String after(List<ReviewQueue.Question> queue, String id, int step) {
    for (int i = 0; i < queue.size(); i++) {
      if (queue.get(i).finding().id().equals(id)) {
        int next = i + step;
        return next < 0 || next >= queue.size()
            ? null
            : Objects.requireNonNull(queue.get(next)).finding().id();
      }
    }
    return null;
  }
}
