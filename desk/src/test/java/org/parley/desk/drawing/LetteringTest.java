package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LetteringTest {

  private static final Lettering TEN = new Lettering(10, false);

  @Test
  void widthsAreThoseOfTheTable() {
    assertThat(TEN.width("A")).isEqualTo(6.67);
    assertThat(new Lettering(10, true).width("A")).isEqualTo(7.22);
    assertThat(TEN.width("")).isZero();
  }

  @Test
  void aMarkOnALetterTakesNoRoom() {
    assertThat(TEN.width("e\u0301")).isEqualTo(TEN.width("e"));
    assertThat(TEN.width("\u4e2d")).isEqualTo(10);
  }

  @Test
  void linesBreakBetweenWords() {
    assertThat(TEN.wrap("release of the fishermen", 70, 4))
        .containsExactly("release of the", "fishermen");
  }

  @Test
  void theLastLineIsCutWhereThereAreMore() {
    assertThat(TEN.wrap("one two three four five six", 40, 2))
        .containsExactly("one two", "three f\u2026");
  }

  @Test
  void aWordThatIsTooLongIsBroken() {
    assertThat(TEN.wrap("a".repeat(12), 30, 3)).containsExactly("aaaaa", "aaaaa", "aa");
  }

  @Test
  void aCharacterOfSeveralCodePointsStaysWhole() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    assertThat(TEN.wrap(family + family, 45, 4)).containsExactly(family, family);
  }

  @Property
  void noLineIsWiderThanItsRoom(
      @ForAll String text, @ForAll @IntRange(min = 60, max = 300) int room) {
    List<String> lines = TEN.wrap(Wording.plain(text), room, 4);
    assertThat(lines).hasSizeLessThanOrEqualTo(4);
    // One character alone may be wider.
    assertThat(lines)
        .allMatch(line -> TEN.width(line) <= room || line.codePointCount(0, line.length()) <= 8);
  }
}
