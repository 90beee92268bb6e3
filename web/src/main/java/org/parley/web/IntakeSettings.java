package org.parley.web;

import org.parley.sources.AddressPolicy;
import org.parley.sources.Limits;

/**
 * How articles are taken in.
 *
 * @param version of Parley, by which the ledger names its reader
 * @param policy which hosts pages may be fetched from
 * @param limits of each article
 * @param atOnce jobs that are worked on at the same time
 * @param waiting jobs that may wait
 * @param inputs how many may be given in one request
 */
public record IntakeSettings(
    String version, AddressPolicy policy, Limits limits, int atOnce, int waiting, int inputs) {

  private static final int AT_ONCE = 2;
  private static final int WAITING = 20;
  private static final int INPUTS = 500;

  /** From public hosts, two jobs at once, twenty waiting. */
  public static IntakeSettings usual(String version) {
    return new IntakeSettings(
        version, AddressPolicy.PUBLIC, Limits.DEFAULT, AT_ONCE, WAITING, INPUTS);
  }

  /** The same with other hosts to fetch from. */
  public IntakeSettings from(AddressPolicy allowed) {
    return new IntakeSettings(version, allowed, limits, atOnce, waiting, inputs);
  }
}
