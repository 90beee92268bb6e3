package org.parley.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Moments;
import org.parley.model.account.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Of which moment is told: common to the commands that ask a ledger. */
final class MomentOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = End.class,
      description = {
        "As it held at the end of that day, by what was published until then: 2027-05-12, or"
            + " 2027-05-12T18:00:00Z."
      })
  private @Nullable Instant asOf;

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      converter = End.class,
      description = "As the ledger knew it at the end of that day.")
  private @Nullable Instant knownAt;

  Moment moment() {
    return new Moment(asOf == null ? Instant.MAX : asOf, knownAt == null ? Instant.MAX : knownAt);
  }

  /** Whether neither was given. */
  boolean isLatest() {
    return asOf == null && knownAt == null;
  }

  /** The end of a day, or an instant. */
  static final class End implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      return Moments.end(value).orElseThrow(() -> noMoment(value));
    }
  }

  /** The start of a day, or an instant. */
  static final class Start implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      return Moments.start(value).orElseThrow(() -> noMoment(value));
    }
  }

  private static TypeConversionException noMoment(String value) {
    return new TypeConversionException(
        "'" + value + "' is no day such as 2027-05-12 and no time such as 2027-05-12T18:00:00Z");
  }
}
