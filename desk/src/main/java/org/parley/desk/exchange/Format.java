package org.parley.desk.exchange;

import java.util.Locale;

/** The forms in which a negotiation is handed to other programs. */
public enum Format {
  /** A table for each kind of item; several files. */
  CSV,
  /** W3C Web Annotation in JSON-LD. */
  WEB_ANNOTATION,
  /** Claim and ClaimReview of schema.org in JSON-LD, for disputes. */
  CLAIMS,
  /** PROV-O in JSON-LD. */
  PROV,
  /** iCalendar, for meetings. */
  ICAL,
  /** Event data in the terms of PLOVER, an object a line. */
  PLOVER,
  /** The same as tab-separated rows. */
  PLOVER_TSV,
  /** Reviewed articles as annotated ones; several files. */
  GOLD;

  /** In lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it makes a folder of files and not one. */
  public boolean isFolder() {
    return this == CSV || this == GOLD;
  }

  /** Whether it is JSON, or lines of it. */
  public boolean isJson() {
    return switch (this) {
      case WEB_ANNOTATION, CLAIMS, PROV, PLOVER -> true;
      case CSV, ICAL, PLOVER_TSV, GOLD -> false;
    };
  }
}
