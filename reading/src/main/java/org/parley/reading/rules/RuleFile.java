package org.parley.reading.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/** Reads a file of rules; every fault names file and line. */
final class RuleFile {

  /** The start of a tag of the Penn Treebank. */
  private static final Pattern PART_OF_SPEECH = Pattern.compile("[CDEFIJLMNPRSTUVWX]\\w*\\$?");

  private static final Set<String> SPECIALS = Set.of("speaker", "nobody", "before");

  private final String file;
  private final List<Rule> rules = new ArrayList<>();
  private @Nullable Draft draft;
  private int line;

  /** A rule as far as it has been read. */
  private static final class Draft {
    final String name;
    final int line;
    String note = "";
    Rule.@Nullable Kind kind;
    final List<Rule.Cue> cues = new ArrayList<>();
    final Map<String, String> values = new LinkedHashMap<>();
    final Map<String, Rule.Slot> slots = new LinkedHashMap<>();
    final List<Rule.Guard> guards = new ArrayList<>();
    final List<Rule.Example> examples = new ArrayList<>();

    Draft(String name, int line) {
      this.name = name;
      this.line = line;
    }
  }

  private RuleFile(String file) {
    this.file = file;
  }

  /** The rules of a file, in its order. */
  static List<Rule> read(String file, List<String> lines) {
    RuleFile reader = new RuleFile(file);
    for (String text : lines) {
      reader.line++;
      String stripped = text.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        reader.line(stripped);
      }
    }
    reader.finish();
    return reader.rules;
  }

  private void line(String text) {
    String[] parts = text.split("\\s+", 2);
    String key = parts[0];
    String rest = parts.length < 2 ? "" : parts[1].strip();
    if (rest.isEmpty()) {
      throw fault("'" + key + "' has no value", "Write '" + key + "', a space and the value.");
    }
    if (key.equals("rule")) {
      finish();
      draft = new Draft(rest, line);
    } else if (draft == null) {
      throw fault("'" + key + "' stands before any rule", "Start with 'rule NAME'.");
    } else {
      field(draft, key, rest);
    }
  }

  private void field(Draft rule, String key, String rest) {
    switch (key) {
      case "note" -> {
        once(key, rule.note.isEmpty());
        rule.note = rest;
      }
      case "kind" -> {
        once(key, rule.kind == null);
        rule.kind = kind(rest);
      }
      case "cue" -> cues(rule, rest);
      case "if" -> rule.guards.add(new Rule.Guard(path(rest), true));
      case "unless" -> rule.guards.add(new Rule.Guard(path(rest), false));
      case "example" -> rule.examples.add(example(rest));
      case "counter" -> rule.examples.add(new Rule.Example(rest, Map.of(), file + ":" + line));
      default -> slotOrValue(rule, key, rest);
    }
  }

  private void slotOrValue(Draft rule, String key, String rest) {
    Rule.Kind kind = rule.kind;
    if (RuleValue.isKey(key)) {
      once(key, !rule.values.containsKey(key));
      value(kind, key, rest);
      rule.values.put(key, rest);
      return;
    }
    if (kind == null) {
      throw fault(
          "'" + key + "' stands before the kind", "Put 'kind' first; the slots follow from it.");
    }
    boolean marked = key.endsWith("?") || key.endsWith("!");
    String slot = marked ? key.substring(0, key.length() - 1) : key;
    if (!kind.has(slot)) {
      throw fault(
          "'" + slot + "' is no slot of a " + kind.name().toLowerCase(Locale.ROOT),
          "Use one of " + String.join(", ", kind.all()) + ".");
    }
    once(slot, !rule.slots.containsKey(slot));
    boolean needed = key.endsWith("!") || (!marked && kind.needed().contains(slot));
    rule.slots.put(slot, slot(rest, needed));
  }

  private void once(String key, boolean first) {
    if (!first) {
      throw fault("'" + key + "' is given twice", "Keep one of the two lines.");
    }
  }

  private void value(Rule.@Nullable Kind kind, String key, String rest) {
    if (kind == null) {
      throw fault("'" + key + "' stands before the kind", "Put 'kind' first.");
    }
    String wrong = RuleValue.wrong(kind, key, rest);
    if (wrong != null) {
      throw fault("'" + key + " " + rest + "' cannot be", wrong);
    }
  }

  /** A path, a special source, or a path with a special source as its last alternative. */
  private Rule.Slot slot(String text, boolean needed) {
    if (SPECIALS.contains(text)) {
      return new Rule.Slot(null, text, needed);
    }
    int bar = text.lastIndexOf('|');
    String last = text.substring(bar + 1).strip();
    return bar >= 0 && SPECIALS.contains(last)
        ? new Rule.Slot(path(text.substring(0, bar)), last, false)
        : new Rule.Slot(path(text), null, needed);
  }

  private Rule.Kind kind(String name) {
    try {
      return Rule.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fault(
          "'" + name + "' is no kind of assertion",
          "Use one of " + List.of(Rule.Kind.values()).toString().toLowerCase(Locale.ROOT) + ".");
    }
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()), "Correct the path '" + text + "'.");
    }
  }

  private void cues(Draft rule, String rest) {
    for (String cue : rest.split(",")) {
      String text = cue.strip();
      int slash = text.indexOf('/');
      String lemma = slash < 0 ? text : text.substring(0, slash);
      String tag = slash < 0 ? null : text.substring(slash + 1);
      if (tag != null && !PART_OF_SPEECH.matcher(tag).matches()) {
        throw fault(
            "'" + tag + "' is no part of speech", "Write the start of a Penn Treebank tag.");
      }
      boolean list = lemma.startsWith("@");
      rule.cues.add(new Rule.Cue(list ? lemma.substring(1) : lemma, list, tag));
    }
  }

  private Rule.Example example(String text) {
    int arrow = text.indexOf("=>");
    if (arrow < 0) {
      throw fault("An example says nothing", "Write: example SENTENCE => slot: words; slot: words");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.substring(arrow + 2).split(";")) {
      int colon = field.indexOf(':');
      if (colon < 0) {
        throw fault("'" + field.strip() + "' is no field of an example", "Write 'slot: words'.");
      }
      fields.put(field.substring(0, colon).strip(), field.substring(colon + 1).strip());
    }
    return new Rule.Example(text.substring(0, arrow).strip(), fields, file + ":" + line);
  }

  private void finish() {
    Draft rule = draft;
    draft = null;
    if (rule == null) {
      return;
    }
    Rule.Kind kind = rule.kind;
    String missing =
        kind == null
            ? "kind"
            : rule.note.isEmpty()
                ? "note"
                : rule.cues.isEmpty() ? "cue" : rule.examples.isEmpty() ? "example" : null;
    if (kind == null || missing != null) {
      throw new Fault(
          Fault.Kind.USER,
          "rule-incomplete",
          file + ":" + rule.line + ":1: rule '" + rule.name + "' has no " + missing,
          "Every rule needs a note, a kind, a cue and an example.",
          null);
    }
    String lacking = RuleValue.lacking(kind, rule.values.keySet());
    if (lacking != null) {
      line = rule.line;
      throw fault(
          "rule '" + rule.name + "' has no " + lacking, "Add a line '" + lacking + " ...'.");
    }
    for (String slot : kind.needed()) {
      if (!rule.slots.containsKey(slot)) {
        line = rule.line;
        throw fault("rule '" + rule.name + "' has no " + slot, "Say where the " + slot + " is.");
      }
    }
    rules.add(
        new Rule(
            rule.name,
            kind,
            rule.note,
            file + ":" + rule.line,
            rule.cues,
            rule.values,
            rule.slots,
            rule.guards,
            rule.examples));
  }

  private Fault fault(String message, String advice) {
    return Fault.user("rule-file", file + ":" + line + ":1: " + message, advice);
  }
}
