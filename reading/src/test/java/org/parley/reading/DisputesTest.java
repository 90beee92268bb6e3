package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Brief;
import org.parley.model.Dispute;
import org.parley.model.Document;

/** Disputes that no single rule finds: what two sides say, and what is denied. */
class DisputesTest {

  private static List<String> disputes(String text) {
    Brief brief = Loaded.READING.read(Document.of("d", "d", text));
    return brief.assertions().stream()
        .filter(Dispute.class::isInstance)
        .map(Dispute.class::cast)
        .map(one -> one.claim().in(text) + " <> " + one.counterclaim().in(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The guild says the mill is safe; the millers counter that two men died. | the mill is safe <> two men died
          The king blamed the duke for the fire. The duke insisted that lightning had struck. | the fire <> lightning had struck
          The abbot says the decree is legal, but the canon says it is illegal. | the decree is legal <> it is illegal
          The guild said no men remained in the mine. The widows insist that nine men remain there. | no men remained in the mine <> nine men remain there
          """)
  void contraryClaimsOfTwoSidesAreADispute(String text, String dispute) {
    assertThat(disputes(text)).containsExactly(dispute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The guild said it would send a delegation, and the king said he would host it.",
        "The abbot said the harvest was good. The mayor said the bridge had opened.",
        "The guild says the mill is safe. The guild insists that nobody died there.",
      })
  void whatDoesNotContradictIsNone(String text) {
    assertThat(disputes(text)).isEmpty();
  }

  @Test
  void aDenialTakesWhatTheDenierWasBlamedFor() {
    assertThat(
            disputes(
                "The king accused the duke of hiding grain. A bishop said the roads were bad. The"
                    + " duke denied that, saying his barns were empty."))
        .containsExactly("hiding grain <> his barns were empty");
  }

  @Test
  void aRemarkIsSetAgainstWhatStandsBeforeIt() {
    assertThat(disputes("The king accused the duke of hiding grain, a charge the duke denies."))
        .containsExactly("hiding grain <> a charge the duke denies");
  }
}
