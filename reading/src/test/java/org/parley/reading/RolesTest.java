package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.reading.events.Roles;

class RolesTest {

  private static final Roles ROLES = RuleBook.load(null).roles();

  @ParameterizedTest
  @CsvSource({
    "Norland's foreign minister, GOV",
    "Minister of Fisheries, GOV",
    "Sudmark navy, MIL",
    "the supreme court, JUD"
  })
  void anOfficeOrABodyIsPartOfASociety(String name, String code) {
    assertThat(ROLES.of(name)).contains(code);
  }

  @Test
  void aNameAloneIsNone() {
    assertThat(ROLES.of("Ada Brandt")).isEmpty();
    assertThat(ROLES.of("")).isEmpty();
  }
}
