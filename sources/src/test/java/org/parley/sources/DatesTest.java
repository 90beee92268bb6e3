package org.parley.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final Dates DATES = Dates.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-08-28 | 2025-08-28",
        "2025-08-28T10:15:30Z | 2025-08-28T10:15:30Z",
        "2025-08-28T10:15:30.123+02:00 | 2025-08-28T10:15:30.123+02:00",
        "2025-08-28T10:15:30+0200 | 2025-08-28T10:15:30+02:00",
        "2025-08-28 10:15:30 +0530 | 2025-08-28T10:15:30+05:30",
        "2025-08-28T10:15 | 2025-08-28",
        "2025-08-28 10:15:30 | 2025-08-28",
        "20250828 | 2025-08-28",
        "2025/8/28 | 2025-08-28",
        "2025/10/16 03:00 | 2025-10-16",
        "Thu, 28 Aug 2025 10:15:30 GMT | 2025-08-28T10:15:30Z",
        "Thu, 28 Aug 2025 10:15:30 +0200 | 2025-08-28T10:15:30+02:00",
        "August 28, 2025 | 2025-08-28",
        "Aug. 28, 2025 | 2025-08-28",
        "Sept. 3, 2025 at 4:30 p.m. EDT | 2025-09-03",
        "28 August 2025 | 2025-08-28",
        "28th Aug 2025 | 2025-08-28",
        "Updated: Thursday, August 28, 2025 10:15 AM | 2025-08-28",
        "Published 28 Aug. 2025, 10:15 | 2025-08-28"
      })
  void datesAreReadAsPagesWriteThem(String written, String read) {
    assertThat(DATES.in(written)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Thursday",
        "28 August",
        "2025-13-45",
        "31 February 2025",
        "1234567890",
        "3/4/2025"
      })
  void whatIsNoFullDateIsNone(String written) {
    assertThat(DATES.in(written)).isNull();
  }
}
