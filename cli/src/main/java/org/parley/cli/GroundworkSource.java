package org.parley.cli;

import java.time.Instant;
import java.util.function.Function;
import org.parley.analysis.groundwork.GroundworkFile;
import org.parley.desk.Desk;
import org.parley.desk.Inquiry;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where a groundwork comes from: a negotiation of a ledger, or a text file. */
final class GroundworkSource {

  private static final String ENDING = ".groundwork";
  private static final String STANDARD_INPUT = "-";
  private static final int MOST_BYTES = 8_000_000;

  @Parameters(
      index = "0",
      paramLabel = "NAME|FILE",
      description = "A negotiation, or a file that ends with .groundwork; - is standard input.")
  private String name = "";

  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private MomentOptions moment = new MomentOptions();

  /** A groundwork, and the same of other days. */
  interface Asked {

    /** As of the moment that was asked for. */
    Inquiry now();

    /** As of a day, as the ledger knew it at the moment that was asked for. */
    Inquiry at(Instant day);
  }

  /** The file, or where the ledger is. */
  String place(Streams streams) {
    return isFile() ? name : ledger.where(streams);
  }

  /** The day that is asked about; far ahead where none is. */
  Instant asOf() {
    return moment.moment().asOf();
  }

  /** Whether it is a file. */
  boolean isFile() {
    return name.equals(STANDARD_INPUT) || name.endsWith(ENDING);
  }

  /** Does the work with it. */
  <T> T with(Streams streams, CommandLine command, Function<Asked, T> work) {
    if (!isFile()) {
      return ledger.with(streams, desk -> work.apply(new OfLedger(desk)));
    }
    if (!moment.isLatest()) {
      throw new Misuse(
          command,
          "--as-of and --known-at: a file tells of one moment",
          "Leave them out, or name a negotiation of a ledger.");
    }
    Inquiry inquiry =
        Inquiry.of(
            GroundworkFile.read(TextFile.shown(name), TextFile.read(name, streams, MOST_BYTES)));
    return work.apply(
        new Asked() {
          @Override
          public Inquiry now() {
            return inquiry;
          }

          @Override
          public Inquiry at(Instant day) {
            return inquiry;
          }
        });
  }

  private final class OfLedger implements Asked {

    private final Desk desk;
    private final Negotiation negotiation;

    OfLedger(Desk desk) {
      this.desk = desk;
      this.negotiation = desk.negotiation(name);
    }

    @Override
    public Inquiry now() {
      return Inquiry.of(desk.standing(negotiation, moment.moment()));
    }

    @Override
    public Inquiry at(Instant day) {
      return Inquiry.of(desk.standing(negotiation, new Moment(day, moment.moment().knownAt())));
    }
  }
}
