package org.parley.desk.exchange;

import java.util.List;
import org.parley.ledger.Ledger;
import org.parley.model.Actor;
import org.parley.model.Brief;
import org.parley.model.Dispute;
import org.parley.model.Document;
import org.parley.model.Meeting;
import org.parley.model.Span;
import org.parley.model.account.Negotiation;

/** An article whose every part wants to be more than words. */
final class Hostile {

  static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"+1\")";
  static final String MEET = "@SUM(1) will meet \ud83d\ude00\u202e\r\nEND:VEVENT;\\,\u0007 \"x\"";
  static final String DENY = "-1+1|cmd' denied \u00e4\u00f6\u00fc\u4e2d\u6587 it";
  private static final String GAP = "\n\n\ud83d\ude80 ";
  private static final String TEXT = MEET + GAP + DENY;

  private Hostile() {}

  private static Span all(String words, int from) {
    return new Span(from, from + words.codePointCount(0, words.length()));
  }

  static Brief brief() {
    int second = (MEET + GAP).codePointCount(0, (MEET + GAP).length());
    Span meet = all(MEET, 0);
    Span deny = all(DENY, second);
    Document document =
        new Document(
            "../../=evil\u0000",
            "-",
            FORMULA,
            "2027-05-01",
            "en",
            TEXT,
            null,
            "\t=Wire\r\nX-EVIL:1",
            "javascript:alert(1)",
            List.of());
    Actor actor =
        new Actor(
            "a", FORMULA, Actor.Kind.PERSON, null, List.of("+alias"), List.of(all("@SUM", 0)));
    Meeting meeting =
        new Meeting(
            "m",
            Meeting.Kind.TALKS,
            List.of("a"),
            Meeting.Status.PLANNED,
            List.of(meet),
            "=Geneva\r\nATTENDEE:mailto:x@evil.example",
            "2027-05-03/2027-05-04",
            null,
            null,
            meet,
            0.5);
    Dispute dispute = new Dispute("d", meet, "a", deny, null, deny, 0.9);
    return new Brief(document, List.of(actor), List.of(meeting, dispute), List.of());
  }

  static void tell(Ledger ledger) {
    ledger.open(
        new Negotiation(Story.NAME, List.of("=Kalmora"), null, null, java.time.Instant.EPOCH));
    ledger.add(Story.NAME, brief(), "0+=cmd");
  }
}
