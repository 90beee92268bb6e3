package org.parley.bench;

import java.util.Locale;

/**
 * What one contestant did in one round.
 *
 * @param core seconds of processor time, all threads of the process together
 * @param wall seconds by the clock
 * @param peak bytes of heap at most in use since the process started
 */
record Round(int documents, int tokens, double core, double wall, long peak) {

  double documentsPerCoreSecond() {
    return documents / core;
  }

  double tokensPerCoreSecond() {
    return tokens / core;
  }

  double documentsPerSecond() {
    return documents / wall;
  }

  static Round parse(String line) {
    String[] fields = line.split(" ", 5);
    return new Round(
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1]),
        Double.parseDouble(fields[2]),
        Double.parseDouble(fields[3]),
        Long.parseLong(fields[4]));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d %d %f %f %d", documents, tokens, core, wall, peak);
  }
}
