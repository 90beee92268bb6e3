package org.parley.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Span;

class BodyFinderTest {

  private static final BodyFinder FINDER = BodyFinder.load();

  private static final String BODY =
      """
      OSLO: Two delegations met for the third time this week and agreed on nothing but lunch.

      "We will come back when they follow us half of the way," the envoy of Marenia said.

      Neither side would say what was on the menu. Talks resume on Monday.\
      """;

  /** {@code text} without what is no body. */
  private static String body(String text) {
    StringBuilder body = new StringBuilder(text);
    List<Span> furniture = FINDER.find(text).furniture();
    for (int i = furniture.size() - 1; i >= 0; i--) {
      int start = text.offsetByCodePoints(0, furniture.get(i).start());
      body.delete(start, text.offsetByCodePoints(start, furniture.get(i).length()));
    }
    return body.toString().strip();
  }

  @Test
  void aBodyAloneIsLeftAlone() {
    assertThat(FINDER.find(BODY)).isEqualTo(new BodyFinder.Found(null, List.of()));
  }

  @Test
  void aHeadlineIsTheTitleAndNoBodyHoweverOftenItStandsThere() {
    String headline = "Third round ends with lunch";
    String text = headline + "\n\n" + headline + "\n\n" + BODY + "\n\n" + headline;

    assertThat(FINDER.find(text).title()).isEqualTo(headline);
    assertThat(body(text)).isEqualTo(BODY);
  }

  @Test
  void navigationBylineAndDateBeforeTheBodyAreNoBody() {
    String text =
        "Home\nWorld\nSport\n\nThird round ends with lunch\nBy Ada Holm\n3 March 2025\nShare\n\n"
            + BODY;

    assertThat(body(text)).isEqualTo(BODY);
    assertThat(FINDER.find(text).title()).isEqualTo("Third round ends with lunch");
  }

  @Test
  void aDatelineOnALineOfItsOwnStays() {
    String text = "MUNICH \u2013\n\n" + BODY;

    assertThat(body(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow the Daily Gazette channel on WhatsApp:\nhttps://whatsapp.com/channel/0029Va",
        "Join our Telegram channel for breaking news",
        "Follow us on Facebook and Instagram.",
        "Sign up for our newsletter and get the best stories in your inbox.",
        "Subscribe to our weekly briefing.",
        "The comments posted here are not from the Gazette. Kindly refrain from using obscene"
            + " words.",
        "Comments are moderated before publication. Please avoid offensive language.",
        "Leave a comment below.",
        "Comments\n\nAnna\nI have read this twice and I still do not know what they had for lunch.",
        "Related stories\nWhat the second round was about\nA short history of lunch",
        "Read more: What the second round was about",
        "Click here to download our app.",
        "Copyright 2025 The Daily Gazette. All rights reserved.",
        "\u00a9 2025 The Daily Gazette. All rights reserved.",
        "Advertisement",
        "Share this article\nFacebook\nTwitter\nEmail",
        "https://example.org/a/b?c=d"
      })
  void whatSpeaksToTheReaderAfterTheBodyIsNoBody(String furniture) {
    assertThat(body(BODY + "\n\n" + furniture)).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He urged the parties to follow the example of the neighbours and sign up to the treaty.",
        "\"Join us, sign up, read your own constitution,\" she told supporters in your capital.",
        "Comments by the minister were offensive, the opposition said.",
        "More than 200 people follow the channel, officials said.",
        "What happens next?",
        "Officials said the newsletter of the rebels had been shut down.",
        "(Reporting by A. Holm; editing by B. Lund)",
        "Subscribers to the treaty include eleven states."
      })
  void sentencesThatOnlySoundAlikeStay(String sentence) {
    String text = BODY + "\n\n" + sentence + "\n\nThe next round is planned for June in Vienna.";

    assertThat(body(text)).isEqualTo(text);
  }

  @Test
  void aTextBrokenToAWidthIsReadByParagraph() {
    String text =
        """
        The river commission of Marenia and Tovania broke up on Tuesday
        without agreeing how much water the upper dam may hold back in
        a dry year, a spokesman for the commission said after the talks
        in Karsk.

        A further round is planned for May in the same town but only if
        both governments have named a hydrologist whom the other side
        trusts.
        """;

    assertThat(FINDER.find(text).furniture()).isEmpty();
    assertThat(FINDER.find(text).title()).isNull();
  }

  @Test
  void offsetsCountCodePoints() {
    String text =
        "\ud83d\ude00 Lunch \ud83d\ude00 again today\n\n"
            + BODY
            + "\n\nFollow us on Telegram \ud83d\ude00";

    assertThat(FINDER.find(text).furniture())
        .extracting(span -> span.in(text))
        .containsExactly(
            "\ud83d\ude00 Lunch \ud83d\ude00 again today", "Follow us on Telegram \ud83d\ude00");
  }

  @Property(tries = 500)
  void furnitureLiesInsideTheTextInOrderAndApart(@ForAll("texts") String text) {
    int length = text.codePointCount(0, text.length());
    int last = -1;
    for (Span span : FINDER.find(text).furniture()) {
      assertThat(span.start()).isGreaterThan(last);
      assertThat(span.end()).isLessThanOrEqualTo(length);
      assertThat(span.in(text)).isEqualTo(span.in(text).strip()).isNotEmpty();
      last = span.end();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> known =
        Arbitraries.of(
            "\n",
            "\n\n",
            " ",
            BODY,
            "Comments",
            "Follow us on WhatsApp",
            "Headline \ud83d\ude00 here",
            "Home",
            "https://a.b/c",
            "\u00a0",
            "MUNICH \u2013",
            "Related");
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(20))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("\n", parts));
  }
}
