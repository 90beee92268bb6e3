package org.parley.web.contract;

import java.util.List;

/** Texts that servers have stumbled over. */
final class Hostile {

  private Hostile() {}

  /** As the value of a parameter or a field. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "2147483648",
          "9223372036854775808",
          "1e309",
          "NaN",
          "null",
          "true",
          "{}",
          "[]",
          "%",
          "%00",
          "\u0000",
          "a\u0000b",
          "\u0001\u001f\u007f",
          "\r\nX-Injected: 1",
          "' OR 1=1 --",
          "\"; DROP TABLE item; --",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "${7*7}#{7*7}{{7*7}}",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "http://127.0.0.1:1/",
          "\u202e\u2066gnp.exe",
          "e\u0301\u0301\u0301\u0301",
          "\ud83c\udff4\u200d\u2620\ufe0f",
          "\ufeff",
          "\uffff",
          "\u0130\u0131ß\u017f",
          "2027-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31T23:59:59.999999999Z",
          "+1000000000-12-31T23:59:59Z",
          "2027-05-12T24:00:00Z",
          "2027-05-12T12:00:00+99:00",
          "a".repeat(3000),
          "\u4e2d".repeat(600));

  /** As they stand in an address: what no URI writes. */
  static final List<String> ESCAPES =
      List.of(
          "%00",
          "%ff%fe",
          "%c0%af",
          "%c0%ae%c0%ae%c0%af",
          "%2e%2e%2f%2e%2e%2f",
          "..%2f..%2f",
          "%252e%252e%252f",
          "%f0%9f",
          "%ed%a0%80",
          "%0d%0aX-Injected:%201",
          "%20",
          "+",
          ";a=b",
          "%3b",
          "%5c..%5c",
          "a%2fb",
          "%7b%7d");

  /** In place of JSON. */
  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "null",
          "true",
          "0",
          "\"\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "{",
          "}",
          "{\"a\":}",
          "{\"a\":1,\"a\":2}",
          "{'a':1}",
          "{\"a\":1}{\"b\":2}",
          "NaN",
          "1e999999",
          "\ufeff{}",
          "{\"__proto__\":{}}",
          "{\"\\u0000\":1}",
          "{\"@class\":\"java.lang.Runtime\"}",
          "<?xml version=\"1.0\"?><a/>",
          "[".repeat(5000),
          "{\"a\":".repeat(5000),
          "\"" + "a".repeat(200_000) + "\"");
}
