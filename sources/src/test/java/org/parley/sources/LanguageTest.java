package org.parley.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "中国外交部长周五在北京会见了来访的代表团，双方就恢复谈判的条件交换了意见。, Chinese",
    "Der Minister erklärte am Freitag dass die Verhandlungen erst nach dem Abzug aller Truppen"
        + " beginnen, German",
    "Ārlietu ministrs piektdien paziņoja ka sarunas varēs sākties tikai pēc karaspēka izvešanas no"
        + " valsts, Latvian",
    "The minister said on Friday that the talks could not begin before the troops had left, English"
  })
  void aTextsLanguageHasAName(String text, String language) {
    String code = Language.of((text + " ").repeat(4));

    assertThat(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)).isEqualTo(language);
  }

  @Test
  void everyLanguageThatCanBeToldHasAName() {
    assertThat(Language.known())
        .noneMatch(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code));
  }
}
