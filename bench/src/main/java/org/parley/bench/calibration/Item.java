package org.parley.bench.calibration;

import java.util.Map;
import org.parley.reading.confidence.Circumstances.Sign;

/**
 * One assertion that was found in an annotated article.
 *
 * @param article which, of all that are read
 * @param kind in lower case
 * @param rule what found it; its kind where several rules did
 * @param signs its circumstances
 * @param right whether gold has it too
 */
record Item(String article, String kind, String rule, Map<Sign, Double> signs, boolean right) {

  /** The number by which a weight of the list is multiplied, such as that of "statement nobody". */
  double sign(String weight) {
    String own = kind + " ";
    String sign = weight.startsWith(own) ? weight.substring(own.length()) : weight;
    return signs.entrySet().stream()
        .filter(one -> one.getKey().toString().equals(sign))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }
}
