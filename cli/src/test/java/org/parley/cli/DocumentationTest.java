package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What docs/analysis.md shows is what is printed: each block that begins with {@code $ parley} is
 * run. {@code -Dgolden.update=true} writes the blocks anew. So is the brief that the README begins
 * with.
 */
final class DocumentationTest {

  private static final Path PAGE = Path.of("../docs/analysis.md");
  private static final Pattern BLOCK =
      Pattern.compile("```\n\\$ parley ([^\n]*)\n(.*?)```", Pattern.DOTALL);

  /** The README's first command and what it prints, up to where it is cut off. */
  private static final Pattern BEGINNING =
      Pattern.compile("```\n\\./parley read ([^\n]*)\n```.*?```\n(.*?)\n +…\n```", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void theAnswersOfThePageAreThoseThatArePrinted() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder fresh = new StringBuilder();
    Matcher block = BLOCK.matcher(page);
    int blocks = 0;
    while (block.find()) {
      blocks++;
      String shown = "```\n$ parley " + block.group(1) + "\n" + printed(block.group(1)) + "```";
      block.appendReplacement(fresh, Matcher.quoteReplacement(shown));
    }
    block.appendTail(fresh);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, fresh.toString());
    }
    assertThat(blocks).isGreaterThan(5);
    assertThat(Files.readString(PAGE)).isEqualTo(fresh.toString());
  }

  @Test
  void theReadmeBeginsWithTheBriefThatItsCommandPrints() throws IOException {
    Matcher block = BEGINNING.matcher(Files.readString(Path.of("../README.md")));
    assertThat(block.find()).isTrue();
    String printed = printed("read " + block.group(1)).replace("../docs/", "docs/");
    assertThat(printed).startsWith(block.group(2));
    assertThat(block.group(2).lines()).hasSizeGreaterThan(10);
  }

  private static String printed(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(
          word.group(1) != null ? word.group(1) : word.group(2).replaceFirst("^docs/", "../docs/"));
    }
    Ran ran = Ran.parley(words.toArray(new String[0]));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    return ran.out();
  }
}
