package org.parley.reading.syntax;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Brief.Unread;
import org.parley.model.CodePoints;
import org.parley.model.Span;
import org.parley.reading.trees.Arc;
import org.parley.reading.trees.DependencyFinder;
import org.parley.reading.trees.TaggedToken;
import org.parley.reading.trees.TreeParser;
import org.parley.reading.trees.WordTagger;

/**
 * Tokens, sentences, parts of speech, lemmas and dependencies, by Stanford CoreNLP (Manning et al.,
 * ACL 2014): its shift-reduce parser finds constituents, which become Universal Dependencies.
 * Loading takes seconds; a loaded parser is safe for any number of threads.
 */
public final class Parser {

  /** Capitalised words, a day, an agency in brackets, then a dash; or one place and a colon. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}.'’/-]*[ ,]+)(?:(?:\\p{Lu}[\\p{L}.'’/-]*|\\d{1,2}|\\d{4})[ ,]*){0,7}"
              + "\\s*(?:\\([^)]{2,40}\\)\\s*)?(?:--?|–|—)\\s+|(?:\\p{Lu}[\\p{L}.'’-]+"
              + " ?){1,3}: )(?=[\\p{Lu}\"“‘'])");

  private static final String TOKENIZER_OPTIONS = "invertible=true,untokenizable=noneKeep";

  /** Tokens; no sentence of a newspaper is longer, and time grows with the length. */
  static final int LONGEST_SENTENCE = 250;

  /** Chars; a longer paragraph is no prose. */
  static final int LONGEST_PARAGRAPH = 60_000;

  /** Chars without white space; the time of the tokenizer grows with their square. */
  static final int LONGEST_WORD = 1_000;

  private static final Pattern WORD = Pattern.compile("[^\\s\\h]{" + (LONGEST_WORD + 1) + "}");

  /** "it’s", "don’t": the models know them with a straight apostrophe only. */
  private static final Pattern CONTRACTION = Pattern.compile("’\\p{L}{1,2}|[nN]’[tT]");

  private final WordTagger tagger;
  private final TreeParser trees;
  private final DependencyFinder dependencies;
  private final Lemmas dictionary = new Lemmas();
  private final Saying saying;
  private final Clauses clauses;

  private Parser(WordTagger tagger, TreeParser trees, DependencyFinder dependencies, Words words) {
    this.tagger = tagger;
    this.trees = trees;
    this.dependencies = dependencies;
    this.saying = words.saying();
    Joints joints = new Joints(words.equal(), words.lesser(), words.subordinators());
    this.clauses = new Clauses(saying, joints);
  }

  /**
   * Words that the parser knows beyond its grammar.
   *
   * @param saying what tells that words are attributed to somebody
   * @param equal lemmas that join clauses of one rank after a comma: but
   * @param lesser lemmas that open a lesser clause after a comma: though
   * @param subordinators what opens a clause inside another: if, provided that
   */
  public record Words(
      Saying saying, Set<String> equal, Set<String> lesser, Set<String> subordinators) {}

  /** Loads the models from the class path, the two of them side by side. */
  public static Parser load(Words words) {
    RedwoodConfiguration.empty().apply(); // Nobody reads its log of what it loads.
    CompletableFuture<WordTagger> tagger = CompletableFuture.supplyAsync(WordTagger::load);
    CompletableFuture<TreeParser> trees = CompletableFuture.supplyAsync(TreeParser::load);
    DependencyFinder dependencies = DependencyFinder.load();
    return new Parser(tagger.join(), trees.join(), dependencies, words);
  }

  /**
   * Parses a text.
   *
   * @param skip stretches that are not to be read, such as a page's furniture
   */
  public ParsedText parse(String text, List<Span> skip) {
    Offsets offsets = new Offsets(text);
    List<Sentence> sentences = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    int number = 0;
    for (Paragraphs.Paragraph paragraph : Paragraphs.of(text)) {
      Span place = offsets.span(paragraph.start(), paragraph.end());
      if (skip.stream().anyMatch(place::overlaps)) {
        continue;
      }
      number++;
      String tooLong = tooLong(text.substring(paragraph.start(), paragraph.end()));
      if (tooLong != null) {
        unread.add(new Unread(place, tooLong));
        continue;
      }
      int start = paragraph.start() + (number == 1 ? dateline(text, paragraph) : 0);
      for (List<CoreLabel> tokens : split(text.substring(start, paragraph.end()))) {
        Shift shift = new Shift(offsets, start);
        if (tokens.size() > LONGEST_SENTENCE) {
          String reason =
              "a sentence of " + tokens.size() + " words; the longest read has " + LONGEST_SENTENCE;
          unread.add(new Unread(shift.span(tokens.getFirst(), tokens.getLast()), reason));
        } else {
          sentences.add(parse(tokens, sentences.size(), number, shift));
        }
      }
    }
    return new ParsedText(new CodePoints(text), sentences, unread);
  }

  /** Why a paragraph is not read; null where it is. */
  private static @Nullable String tooLong(String paragraph) {
    if (paragraph.length() > LONGEST_PARAGRAPH) {
      return "a paragraph of more than " + LONGEST_PARAGRAPH + " characters";
    }
    return WORD.matcher(paragraph).find()
        ? "more than " + LONGEST_WORD + " characters without a space"
        : null;
  }

  /** The length of "GENEVA, March 9 (Agency) - " or "Geneva: " at the start of an article. */
  static int dateline(String text, Paragraphs.Paragraph paragraph) {
    String start =
        text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 100));
    java.util.regex.Matcher matcher = DATELINE.matcher(start);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** From offsets in a paragraph to code points in the document. */
  private record Shift(Offsets offsets, int start) {

    Span span(CoreLabel first, CoreLabel last) {
      return offsets.span(start + first.beginPosition(), start + last.endPosition());
    }
  }

  private static List<List<CoreLabel>> split(String paragraph) {
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(
            new StringReader(paragraph), new CoreLabelTokenFactory(), TOKENIZER_OPTIONS);
    List<CoreLabel> tokens = tokenizer.tokenize();
    tokens.removeIf(token -> token.endPosition() <= token.beginPosition());
    for (CoreLabel token : tokens) {
      if (CONTRACTION.matcher(token.word()).matches()) {
        token.setWord(token.word().replace('’', '\''));
        token.setValue(token.word());
      }
    }
    return tokens.isEmpty() ? List.of() : new WordToSentenceProcessor<CoreLabel>().process(tokens);
  }

  private Sentence parse(List<CoreLabel> words, int number, int paragraph, Shift shift) {
    Draft draft = draft(words);
    parse(draft, IntStream.range(0, draft.size()).boxed().toList());
    Repairs.apply(draft, saying);
    List<Sentence.Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span span = shift.span(words.get(i), words.get(i));
      tokens.add(
          new Sentence.Token(
              draft.words.get(i),
              draft.lemmas.get(i),
              draft.tags.get(i),
              draft.heads[i],
              draft.relations[i],
              span));
    }
    return new Sentence(number, paragraph, tokens);
  }

  private Draft draft(List<CoreLabel> words) {
    List<String> forms = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (TaggedWord word : tagger.tag(words)) {
      forms.add(word.word());
      tags.add(word.tag());
      lemmas.add(dictionary.of(word.word(), word.tag()));
    }
    Draft draft = new Draft(forms, lemmas, tags);
    Tags.apply(draft, words);
    return draft;
  }

  /** Parses some tokens of a sentence, clause by clause; returns their root. */
  private int parse(Draft draft, List<Integer> tokens) {
    Cut cut = clauses.cut(draft, tokens);
    if (cut == null) {
      return parsePiece(draft, tokens);
    }
    int inverted = cut.kind() == Cut.Kind.SAID ? inverted(draft, cut.main()) : -1;
    int root = inverted < 0 ? parse(draft, cut.main()) : invert(draft, cut.main(), inverted);
    if (!cut.marks().isEmpty()) {
      Tags.makeFinite(draft, cut.part());
    }
    int top = parse(draft, cut.part());
    int host =
        switch (cut.kind()) {
          case SAID -> cue(draft, cut);
          case SUBORDINATE -> host(draft, cut);
          case RELATIVE -> antecedent(draft, cut);
          case JOINED, ASIDE -> root;
        };
    draft.attach(top, host < 0 ? root : host, cut.kind().relation());
    for (int mark : cut.marks()) {
      boolean first = mark == cut.marks().getFirst();
      draft.attach(mark, first ? top : cut.marks().getFirst(), first ? "mark" : "fixed");
      draft.tags.set(mark, "IN");
      draft.lemmas.set(mark, draft.words.get(mark).toLowerCase(Locale.ROOT));
    }
    return root;
  }

  private int parsePiece(Draft draft, List<Integer> all) {
    int end = all.size();
    while (end > 1 && isLoose(draft, all.get(end - 1))) {
      end--;
    }
    List<Integer> tokens = all.subList(0, end);
    int root = parseClause(draft, tokens);
    all.subList(end, all.size()).forEach(mark -> draft.attach(mark, root, "punct"));
    return root;
  }

  /** A mark at the end of a piece that was the joint to the next. */
  private static boolean isLoose(Draft draft, int token) {
    return draft.isPunctuation(token) && !draft.tags.get(token).matches("[.$]|-RRB-");
  }

  private int parseClause(Draft draft, List<Integer> tokens) {
    List<TaggedToken> tagged = new ArrayList<>();
    tokens.forEach(i -> tagged.add(new TaggedToken(draft.words.get(i), draft.tags.get(i))));
    if (!draft.tags.get(tokens.getLast()).equals(".")) {
      tagged.add(new TaggedToken(".", ".")); // Without a stop it takes a clause for a heading.
    }
    int root = tokens.getFirst();
    for (Arc arc : dependencies.find(trees.parse(tagged))) {
      if (arc.dependent() >= tokens.size()) {
        continue;
      }
      int at = tokens.get(arc.dependent());
      boolean top = arc.head() < 0 || arc.head() >= tokens.size();
      draft.attach(at, top ? -1 : tokens.get(arc.head()), arc.relation());
      root = top ? at : root;
    }
    return root;
  }

  /** Where in a frame the verb comes first, *said* the minister: its place; else -1. */
  private int inverted(Draft draft, List<Integer> frame) {
    int at = 0;
    while (at < frame.size() && draft.isPunctuation(frame.get(at))) {
      at++;
    }
    boolean verb = at + 1 < frame.size() && saying.isFinite(draft, frame.get(at));
    return verb && draft.tags.get(frame.get(at + 1)).matches("NN.*|DT|JJ.*|PRP.*|CD") ? at : -1;
  }

  /** "said *the minister*": what follows the verb is its subject; returns the verb. */
  private int invert(Draft draft, List<Integer> frame, int at) {
    int verb = frame.get(at);
    draft.attach(verb, -1, "root");
    draft.attach(parse(draft, frame.subList(at + 1, frame.size())), verb, "nsubj");
    for (int mark : frame.subList(0, at)) {
      draft.attach(mark, verb, "punct");
    }
    return verb;
  }

  /** The noun before the comma and the relative clause. */
  private static int antecedent(Draft draft, Cut cut) {
    int noun = cut.part().getFirst() - 1;
    while (noun > 0 && (draft.isPunctuation(noun) || !cut.main().contains(noun))) {
      noun--;
    }
    while (draft.is(noun, "compound") || draft.is(noun, "flat") || draft.is(noun, "nummod")) {
      noun = draft.heads[noun];
    }
    boolean person = draft.words.get(cut.part().getFirst()).equals("who");
    while (person && draft.is(noun, "nmod") && isTheBody(draft, noun)) {
      noun = draft.heads[noun]; // "Leila Amor of the Maghreb Institute, who": no body is "who".
    }
    return noun;
  }

  private static boolean isTheBody(Draft draft, int noun) {
    int article = draft.child(noun, "det");
    return draft.tags.get(noun).equals("NNP")
        && article >= 0
        && draft.tags.get(draft.heads[noun]).startsWith("NN");
  }

  /** The last clause before what is subordinate: its predicate. */
  private static int host(Draft draft, Cut cut) {
    return cut.main().stream()
        .filter(i ->
            draft.child(i, "nsubj") >= 0
                || draft.child(i, "aux") >= 0
                || (draft.isFinite(i) && !draft.is(i, "aux") && !draft.is(i, "cop")))
        .reduce((one, other) -> other)
        .orElse(-1);
  }

  /** The verb of saying nearest before what is said, or else after it; -1 where there is none. */
  private int cue(Draft draft, Cut cut) {
    int found = -1;
    for (int i : cut.main()) {
      if (saying.isFinite(draft, i) && (i < cut.part().getFirst() || found < 0)) {
        found = i;
      }
    }
    return found;
  }
}
