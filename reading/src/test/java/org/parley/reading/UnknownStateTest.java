package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Actor;
import org.parley.model.Brief;
import org.parley.model.Document;

/** States that no list has. */
final class UnknownStateTest {

  @Test
  void aStateIsKnownByItsAdjectiveBeforeWhatOnlyAStateHas() {
    Brief brief =
        read(
            "Tarvenian Foreign Minister Irena Molnar said on Monday that the ships would stay."
                + " Tarvenia has closed its ports.");
    assertThat(actor(brief, "Tarvenia").kind()).isEqualTo(Actor.Kind.STATE);
    assertThat(actor(brief, "Irena Molnar").party()).isEqualTo(actor(brief, "Tarvenia").id());
  }

  @ParameterizedTest
  @CsvSource({
    "'Parisian army officers met in Paris on Monday. Paris was calm.', Paris",
    "'The Victorian government of the past is gone, Victoria said.', Victoria Falls",
    "'Marlowe said the Marlovian style was dead.', Marlovia"
  })
  void otherAdjectivesMakeNoState(String text, String name) {
    assertThat(read(text).actors())
        .noneMatch(one -> one.kind() == Actor.Kind.STATE && one.name().equals(name));
  }

  private static Brief read(String text) {
    return Loaded.READING.read(Document.of("t", "t.txt", text));
  }

  private static Actor actor(Brief brief, String name) {
    return brief.actors().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(Objects.toString(brief.actors())));
  }
}
