package org.parley.desk.exchange;

import java.util.List;
import org.parley.desk.Desk;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

/** Hands a negotiation, as of a moment, to other programs. The same ledger gives the same bytes. */
public final class Export {

  private final Desk desk;
  private final EventCoding coding;

  /**
   * @param coding how items are coded as event data
   */
  public Export(Desk desk, EventCoding coding) {
    this.desk = desk;
    this.coding = coding;
  }

  /** The negotiation in a form. */
  public Exported of(Negotiation negotiation, Moment moment, Format format) {
    Material material = Material.of(desk, negotiation, moment);
    return switch (format) {
      case CSV -> new Exported(Tables.of(material), List.of());
      case WEB_ANNOTATION -> Exported.of(Annotations.of(material));
      case CLAIMS -> Exported.of(Claims.of(material));
      case PROV -> Exported.of(Lineage.of(material));
      case ICAL -> Exported.of(MeetingCalendar.of(material));
      case PLOVER -> Exported.of(PloverRows.json(PloverEvents.of(material, coding)));
      case PLOVER_TSV -> Exported.of(PloverRows.tabs(PloverEvents.of(material, coding)));
      case GOLD -> GoldSet.of(material);
    };
  }
}
