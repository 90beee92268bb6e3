package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Position;
import org.parley.model.Span;
import org.parley.model.Stance;

/** Articles for tests: every sentence is a position of its first word on the rest of it. */
record Written(
    String id,
    @Nullable String url,
    @Nullable String published,
    @Nullable String publisher,
    String text) {

  static Written at(String url, String published, String text) {
    return new Written("doc", url, published, null, text);
  }

  Written saying(String other) {
    return new Written(id, url, published, publisher, other);
  }

  Written published(String when) {
    return new Written(id, url, when, publisher, text);
  }

  Brief brief() {
    Document document =
        new Document(
            id,
            id.equals("-") ? id : id + ".txt",
            "Title of " + id,
            published,
            "en",
            text,
            null,
            publisher,
            url,
            List.of());
    List<Actor> actors = new ArrayList<>();
    List<Assertion> assertions = new ArrayList<>();
    int at = 0;
    for (String sentence : text.split("(?<=\\.)\\s", -1)) {
      int length = sentence.codePointCount(0, sentence.length());
      int space = sentence.indexOf(' ');
      if (space > 0 && length > space + 1) {
        String name = sentence.substring(0, space);
        Span mention = new Span(at, at + sentence.codePointCount(0, space));
        String actor = "a" + (actors.size() + 1);
        actors.add(new Actor(actor, name, Actor.Kind.PERSON, null, List.of(), List.of(mention)));
        assertions.add(
            new Position(
                "p" + actors.size(),
                actor,
                Stance.ACCEPT,
                new Span(mention.end() + 1, at + length),
                new Span(at, at + length),
                0.5));
      }
      at += length + 1;
    }
    return new Brief(document, actors, assertions, List.of());
  }
}
