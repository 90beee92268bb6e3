package org.parley.bench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Condition;
import org.parley.model.Document;
import org.parley.model.Position;
import org.parley.model.Relation;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.Statement;

/**
 * Articles and what was read in them, made up of a seed: as long as an agency's, their words as
 * frequent as words are (Zipf), twenty items each; what positions and conditions are about are
 * phrases of real negotiations. The same number gives the same article.
 */
public final class Articles {

  /** Of an article. */
  public static final int ITEMS = 20;

  private static final int VOCABULARY = 30_000;
  private static final int WORDS = 18;
  private static final int SENTENCES = 26;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2025-01-01");
  private static final int DAYS = 500;

  private final List<String> words = new ArrayList<>();
  private final List<String> phrases;
  private final double[] cumulated = new double[VOCABULARY];

  /**
   * @param phrases that name what has to come about
   */
  public Articles(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
    Random random = new Random(1);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      words.add(word(random, rank));
      sum += 1.0 / (rank + 3);
      cumulated[rank] = sum;
    }
  }

  /** Of consonants and vowels in turn; frequent words are short. */
  private static String word(Random random, int rank) {
    StringBuilder word = new StringBuilder();
    int syllables = 1 + (rank > 40 ? 1 : 0) + (rank > 1500 ? 1 : 0) + random.nextInt(2);
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String drawn(Random random) {
    double mark = random.nextDouble() * cumulated[VOCABULARY - 1];
    int low = 0;
    int high = VOCABULARY - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (cumulated[middle] < mark) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words.get(low);
  }

  /** That stands in about one of fifty articles. */
  public String rareWord(Random random) {
    return words.get(1500 + random.nextInt(500));
  }

  /** The article of that number. */
  public Brief article(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    List<Actor> actors = new ArrayList<>();
    List<Assertion> assertions = new ArrayList<>();
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      text.append(sentence == 0 ? "" : sentence % 3 == 0 ? "\n\n" : " ");
      int start = text.length();
      if (sentence < ITEMS) {
        String name = "Actor" + random.nextInt(40);
        text.append(name).append(' ');
        actor(actors, name, new Span(start, start + name.length()));
      }
      List<Span> about = new ArrayList<>();
      if (sentence < ITEMS && sentence % 3 != 2) {
        about.add(phrase(text, random));
        about.add(phrase(text, random));
      }
      for (int word = 0; word < WORDS - 5 * about.size(); word++) {
        text.append(word == 0 ? "" : " ").append(drawn(random));
      }
      text.append('.');
      if (sentence < ITEMS) {
        String name = text.substring(start, text.indexOf(" ", start));
        assertions.add(assertion(sentence, id(actors, name), start, about, text, random));
      }
    }
    String name = "d" + number;
    Document document =
        new Document(
            name,
            name + ".txt",
            text.substring(0, 60),
            FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
            "en",
            text.toString(),
            null,
            null,
            "https://p" + number % 50 + ".example/" + name,
            List.of());
    return new Brief(document, actors, assertions, List.of());
  }

  private Span phrase(StringBuilder text, Random random) {
    int start = text.length();
    text.append(phrases.get(random.nextInt(phrases.size())));
    Span span = new Span(start, text.length());
    text.append(' ');
    return span;
  }

  private static void actor(List<Actor> actors, String name, Span mention) {
    if (actors.stream().noneMatch(actor -> actor.name().equals(name))) {
      String id = "a" + (actors.size() + 1);
      actors.add(new Actor(id, name, Actor.Kind.PERSON, null, List.of(), List.of(mention)));
    }
  }

  private static String id(List<Actor> actors, String name) {
    return actors.stream()
        .filter(actor -> actor.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Assertion assertion(
      int number, String actor, int start, List<Span> about, StringBuilder text, Random random) {
    Span evidence = new Span(start, text.length());
    int first = text.indexOf(" ", start) + 1;
    int second = text.indexOf(" ", first + 30) + 1;
    Span left = about.isEmpty() ? new Span(first, second - 1) : about.getFirst();
    Span right = about.isEmpty() ? new Span(second, text.length() - 1) : about.getLast();
    double confidence = Math.round(random.nextDouble() * 100) / 100.0;
    String id = "i" + number;
    return switch (number % 3) {
      case 0 -> new Position(id, actor, Stance.REJECT, right, evidence, confidence);
      case 1 -> new Condition(id, actor, left, right, Relation.BEFORE, evidence, confidence);
      default -> new Statement(id, actor, null, left, right, null, evidence, confidence);
    };
  }
}
