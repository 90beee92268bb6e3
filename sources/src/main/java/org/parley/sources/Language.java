package org.parley.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in. English is recognised by its function words, at no cost; only what
 * does not look like it is put to Apache OpenNLP's language detector, whose model takes a second to
 * load.
 */
final class Language {

  static final String ENGLISH = "en";

  /** Words; a shorter text is taken for English: there is too little to tell. */
  private static final int SHORTEST = 25;

  /** Words that are looked at; more tell nothing new. */
  private static final int LOOKED_AT = 2_000;

  /** Share of function words; English news has about two in five, other languages next to none. */
  private static final double ENGLISH_SHARE = 0.15;

  /** How sure the detector has to be before a text is turned away. */
  private static final double SURE = 0.02;

  private static final Set<String> FUNCTION_WORDS =
      KnowledgeFile.load("english-words.txt").entries().stream()
          .flatMap(entry ->
              Stream.concat(Stream.of(entry.kind()), Arrays.stream(entry.rest().split(" "))))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> BROADER =
      KnowledgeFile.load("language-codes.txt").entries().stream()
          .collect(
              Collectors.toUnmodifiableMap(KnowledgeFile.Entry::kind, KnowledgeFile.Entry::rest));

  /** Loaded when first needed. */
  private static final class Model {
    static final LanguageDetectorME DETECTOR = load();

    private static LanguageDetectorME load() {
      try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Language() {}

  /** ISO 639-1 code of the language, or 639-3 where there is none; English where it is unsure. */
  static String of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}’']+", LOOKED_AT + 1);
    int count = Math.min(words.length, LOOKED_AT);
    long letters = text.codePoints().limit(LOOKED_AT).filter(Character::isLetter).count();
    if (count < SHORTEST && letters < 100) {
      return ENGLISH;
    }
    long function = Arrays.stream(words, 0, count).filter(FUNCTION_WORDS::contains).count();
    if (function >= ENGLISH_SHARE * count) {
      return ENGLISH;
    }
    String found = detected(text.substring(0, Math.min(text.length(), 10_000)));
    return found == null ? ENGLISH : found;
  }

  private static synchronized @Nullable String detected(String text) {
    var best = Model.DETECTOR.predictLanguage(text);
    if (best.getConfidence() < SURE || best.getLang().equals("eng")) {
      return null;
    }
    return code(best.getLang());
  }

  /** The code of ISO 639-1 for one of 639-3; where there is none, the same one. */
  private static String code(String detected) {
    for (String code : Locale.getISOLanguages()) {
      if (Locale.of(code).getISO3Language().equals(detected)) {
        return code;
      }
    }
    return BROADER.getOrDefault(detected, detected);
  }

  /** Codes of all languages that can be told apart. */
  static List<String> known() {
    return Arrays.stream(Model.DETECTOR.getSupportedLanguages()).map(Language::code).toList();
  }
}
