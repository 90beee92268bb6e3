package org.parley.ledger;

/** One agency's story as others carry it, and another story of the same day. */
final class Syndicated {

  private static final String LEAD =
      "The foreign minister of Freedonia said on Tuesday that his government would return to the "
          + "talks on the border only after Sylvania had pulled its troops back from the river, a "
          + "demand that mediators have called the main obstacle to a lasting settlement.";

  private static final String SHORTER_LEAD =
      "The foreign minister of Freedonia said his government would return to the talks on the "
          + "border only after Sylvania had pulled its troops back from the river.";

  private static final String BODY =
      "\n\nSpeaking to reporters in the capital after a cabinet meeting that lasted most of the "
          + "night, Rufus Firefly said the offer that was tabled in Osterlich last week fell short "
          + "of what both sides had agreed in the spring and could not be accepted as it stood."
          + "\n\nSylvania's ambassador to the talks answered within hours that no soldier would be "
          + "moved before the two presidents had met and signed a framework, which diplomats say "
          + "has been ready for their signatures since early February.";

  private static final String CUT =
      "\n\nAnalysts at the institute for peace said the two positions left little room, but "
          + "noted that the exchange of prisoners went ahead as planned at the weekend.";

  private static final String END =
      "\n\nThe mediators plan to see both delegations again on Friday at the lake, according to a "
          + "person who was briefed on the schedule, and hope to have a timetable for the "
          + "withdrawal on the table before the spring session of the assembly ends.";

  static final Written WIRE =
      new Written(
          "wire",
          "https://wire.example/firefly",
          "2026-03-03T06:00:00Z",
          "The Wire",
          LEAD + BODY + CUT + END);

  /** First sentence shortened, a paragraph cut. */
  static final Written PAPER =
      new Written(
          "paper",
          "https://paper.example/news/1",
          "2026-03-03T09:00:00Z",
          "The Paper",
          SHORTER_LEAD + BODY + END);

  /** With a by-line and its own spelling. */
  static final Written SITE =
      new Written(
          "site",
          "https://site.example/2026/minister",
          "2026-03-04",
          null,
          "By our own staff and agencies\n\n"
              + (LEAD + BODY + CUT).replace("Firefly", "Fire-Fly").replace("Tuesday", "March 3"));

  static final Written OTHER_STORY =
      new Written(
          "other",
          "https://site.example/2026/ambassador",
          "2026-03-04",
          null,
          "Sylvania will not move a single soldier before its president has met his counterpart"
              + " from Freedonia, its ambassador to the border talks told this newspaper.\n\n"
              + "He spoke hours after the foreign minister of Freedonia had made a withdrawal from"
              + " the river the price of any further round. The framework that the mediators drew"
              + " up in Osterlich has been ready for signature since February, the ambassador said,"
              + " and his side was prepared to sign it tomorrow.\n\n"
              + "A meeting at the lake on Friday would be the first since prisoners were exchanged"
              + " at the weekend. Neither government has said who will attend.");

  private Syndicated() {}
}
