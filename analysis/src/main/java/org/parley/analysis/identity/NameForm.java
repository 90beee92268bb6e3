package org.parley.analysis.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.analysis.knowledge.KnowledgeFile;

/**
 * A name in the form in which it is compared: without case, accents and articles, and with one
 * letter for those that stand for one sound in transcriptions.
 *
 * @param plain in lower case, without accents and articles
 * @param words of {@code plain}, folded by spellings.list
 */
record NameForm(String plain, List<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an)\\s+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?=\\s|$)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

  /** A spelling and what it is compared as. */
  private record Spelling(String written, String compared) {}

  private static final List<Spelling> SPELLINGS = spellings();

  /** Names whose forms are remembered. */
  private static final int REMEMBERED = 20_000;

  private static final LoadingCache<String, NameForm> KNOWN =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(NameForm::read);

  private static List<Spelling> spellings() {
    List<Spelling> all = new ArrayList<>();
    for (KnowledgeFile.Entry entry :
        KnowledgeFile.load(NameForm.class, "spellings.list").entries()) {
      if (entry.meaning().isEmpty()) {
        throw entry.fault("A spelling has nothing it is compared as", "Write 'kh, gh = k'.");
      }
      entry.words().forEach(word -> all.add(new Spelling(word, entry.meaning())));
    }
    return List.copyOf(all);
  }

  static NameForm of(String name) {
    return KNOWN.get(name);
  }

  private static NameForm read(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    plain = plain.toLowerCase(Locale.ROOT).replace("ł", "l").replace("ø", "o").strip();
    plain = POSSESSIVE.matcher(plain).replaceAll("");
    plain = NO_WORD.matcher(ARTICLE.matcher(plain).replaceFirst("")).replaceAll(" ").strip();
    List<String> words = new ArrayList<>();
    for (String word : plain.split(" ")) {
      words.add(folded(word));
    }
    return new NameForm(plain, List.copyOf(words));
  }

  private static String folded(String word) {
    String folded = word;
    for (Spelling spelling : SPELLINGS) {
      folded = folded.replace(spelling.written(), spelling.compared());
    }
    return DOUBLED.matcher(folded).replaceAll("$1");
  }

  boolean isEmpty() {
    return plain.isEmpty();
  }

  /** The last word: of a person's name mostly the family's. */
  String last() {
    return words.getLast();
  }

  /** All words, folded. */
  String folded() {
    return String.join(" ", words);
  }

  /** With hyphens, for keys. */
  String hyphened() {
    return plain.replace(' ', '-');
  }

  /**
   * Whether both may be names of one person: the last words agree, and what stands before them is
   * missing in one, or agrees in the first word or its first letter.
   */
  boolean mayBe(NameForm other) {
    if (!last().equals(other.last())) {
      return false;
    }
    if (words.size() == 1 || other.words.size() == 1) {
      return true;
    }
    String first = words.getFirst();
    String theirs = other.words.getFirst();
    return first.equals(theirs)
        || ((first.length() == 1 || theirs.length() == 1) && first.charAt(0) == theirs.charAt(0));
  }
}
