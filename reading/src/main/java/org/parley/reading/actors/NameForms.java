package org.parley.reading.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are shortened: whether two strings may be forms of one name. */
final class NameForms {

  private static final Pattern EDGES = Pattern.compile("['’]s$|^[ -]+");
  private static final Pattern GAP = Pattern.compile("[ -]+");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z.]{2,8}");

  private NameForms() {}

  /** Whether one person bears both: the last name, or the only one given. */
  static boolean samePerson(List<String> have, List<String> wanted, boolean titled) {
    if (wanted.size() == 1) {
      return have.getLast().equals(wanted.getFirst())
          || (!titled && have.contains(wanted.getFirst()));
    }
    if (have.size() == 1) {
      return wanted.getLast().equals(have.getFirst());
    }
    boolean last = have.getLast().equals(wanted.getLast());
    return (last && have.getFirst().charAt(0) == wanted.getFirst().charAt(0))
        || new HashSet<>(have).containsAll(wanted);
  }

  /** The words of a name, in lower case. */
  static List<String> words(String name) {
    String plain = EDGES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return plain.isEmpty() ? List.of(name) : List.of(GAP.split(plain));
  }

  /** "SDF" for "Syrian Democratic Forces". */
  static boolean isAcronym(String acronym, String name) {
    if (!ACRONYM.matcher(acronym).matches()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : GAP.split(name)) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().equals(acronym.replace(".", ""));
  }

  /** "BAE" for "BAE Systems": the first word, which is a name and no common word. */
  static boolean isShort(String name, String full) {
    return !name.contains(" ") && name.length() > 2 && full.startsWith(name + " ");
  }
}
