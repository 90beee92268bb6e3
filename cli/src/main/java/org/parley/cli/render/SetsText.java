package org.parley.cli.render;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Element;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Ranking;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.groundwork.Sequence;
import org.parley.analysis.groundwork.UnblockingSets;

/** What would clear the way, for the terminal. */
final class SetsText {

  private static final int INDENT = 2;
  private static final int STEP = 4;
  private static final int USUAL = 6;

  private final Answers answers;
  private final UnblockingSets sets;
  private final TextPage page;
  private final Sentences say;
  private final boolean all;

  SetsText(Answers answers, TextPage page, Sentences say, boolean all) {
    this.answers = answers;
    this.sets = answers.sets();
    this.page = page;
    this.say = say;
    this.all = all;
  }

  void print() {
    page.blank();
    page.add(0, page.styled(TextPage.HEADING, "WHAT WOULD CLEAR THE WAY"));
    if (answers.groundwork().step(answers.target()).isReached() || isClear()) {
      page.add(INDENT, "Nothing has to be done first.");
      return;
    }
    counts();
    if (sets.count().signum() > 0) {
      needed();
      first();
      importance();
    }
  }

  private boolean isClear() {
    return sets.countBySize().size() == 1 && sets.count().equals(BigInteger.ONE);
  }

  private void counts() {
    if (sets.count().signum() == 0 && sets.limit().isPresent()) {
      page.add(INDENT, "No set of at most " + sets.completeUpTo() + " does it. " + uncounted());
      return;
    }
    boolean one = sets.count().equals(BigInteger.ONE);
    page.add(
        INDENT,
        (answers.sequence() instanceof Sequence.Impasse ? "No set of steps does it alone. " : "")
            + (one ? "One minimal set" : number(sets.count()) + " minimal sets")
            + (sets.isWithDrops() ? " of steps and dropped requirements" : " of steps")
            + (one ? "" : bySize()));
    if (sets.limit().isPresent()) {
      page.add(INDENT, uncounted());
    }
  }

  private String uncounted() {
    return "Sets of more than "
        + sets.completeUpTo()
        + " were not counted, as the limit of "
        + sets.limit().orElse("")
        + " was reached; --seconds gives more time.";
  }

  private String bySize() {
    List<String> sizes = new ArrayList<>();
    for (int size = 0; size < sets.countBySize().size(); size++) {
      BigInteger count = sets.countBySize().get(size);
      if (count.signum() > 0) {
        sizes.add(number(count) + " of size " + size);
      }
    }
    return sizes.isEmpty() ? "" : ": " + String.join(", ", sizes);
  }

  private static String number(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void needed() {
    List<Element> needed = sets.needed();
    if (!needed.isEmpty() && !sets.count().equals(BigInteger.ONE)) {
      page.add(INDENT, "Every one of them needs");
      needed.forEach(one -> page.add(STEP, "● " + clean(say.element(one))));
    }
  }

  private void first() {
    int number = 1;
    for (List<Element> set : answers.best()) {
      page.add(INDENT, page.styled(TextPage.BOLD, number++ + ". ") + clean(facts(set)));
      set.forEach(one -> page.add(STEP, "· " + clean(say.element(one))));
    }
    BigInteger more = sets.count().subtract(BigInteger.valueOf(answers.best().size()));
    if (more.signum() > 0) {
      page.add(INDENT, page.faint("… and " + number(more) + " more; --first K prints K"));
    }
  }

  /** Whom a set costs what. */
  private String facts(List<Element> set) {
    Groundwork groundwork = answers.groundwork();
    Map<String, Integer> concessions = new LinkedHashMap<>();
    Set<String> refusing = new LinkedHashSet<>();
    for (Element element : set) {
      Ranking.concedes(groundwork, element)
          .forEach(party -> concessions.merge(party, 1, Integer::sum));
      if (element instanceof Element.Act act) {
        refusing.addAll(groundwork.refusing(act.step()));
      }
    }
    List<String> parts = new ArrayList<>();
    long drops = set.stream().filter(one -> one instanceof Element.Drop).count();
    parts.add(counted(set.size() - drops, "step"));
    if (drops > 0) {
      parts.add(counted(drops, "dropped requirement"));
    }
    if (!refusing.isEmpty()) {
      parts.add("refused in part by " + say.parties(refusing));
    }
    if (!concessions.isEmpty()) {
      List<String> asked = new ArrayList<>();
      concessions.forEach(
          (party, number) -> asked.add(groundwork.partyName(party) + " (" + number + ")"));
      parts.add("concessions of " + String.join(", ", asked));
    }
    return String.join(" · ", parts);
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void importance() {
    List<UnblockingSets.Importance> importance = sets.importance();
    if (sets.count().equals(BigInteger.ONE)) {
      return;
    }
    page.add(
        INDENT, "What most hangs on: share of the sets that hold it, and how often it decides");
    List<UnblockingSets.Importance> shown =
        all ? importance : importance.subList(0, Math.min(USUAL, importance.size()));
    for (UnblockingSets.Importance one : shown) {
      String birnbaum =
          one.birnbaum().isPresent()
              ? String.format(Locale.ROOT, " %5.1f%%", 100 * one.birnbaum().getAsDouble())
              : "";
      page.add(
          STEP,
          String.format(Locale.ROOT, "%5.1f%%", 100 * one.share()).replace(" ", TextPage.GLUE)
              + birnbaum.replace(" ", TextPage.GLUE)
              + TextPage.GLUE.repeat(2)
              + clean(say.element(one.element())));
    }
    page.more(STEP, importance.size() - shown.size());
  }

  private static String clean(String words) {
    return Harmless.line(words);
  }
}
