package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Change;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Requirement;
import org.parley.analysis.standing.Stand;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/** Standings, findings and changes as indented JSON. */
public final class StandingJson {

  private StandingJson() {}

  /** A standing with what changed lately. */
  public static String of(Standing standing, List<Change> changes) {
    Telling telling = new Telling(standing);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", "parley-standing/1");
    fields.put("negotiation", standing.account().negotiation().name());
    fields.put("sources", standing.account().sources().stream().map(Source::id).toList());
    fields.put("parties", standing.parties().stream().map(StandingJson::party).toList());
    fields.put("targets", standing.targets().stream().map(Milestone::id).toList());
    fields.put(
        "milestones", standing.milestones().all().stream().map(StandingJson::milestone).toList());
    fields.put(
        "requirements", standing.requirements().stream().map(StandingJson::requirement).toList());
    fields.put("stands", standing.stands().stream().map(StandingJson::stand).toList());
    fields.put("findings", standing.findings().stream().map(one -> finding(telling, one)).toList());
    fields.put("changes", changes.stream().map(StandingJson::change).toList());
    return Json.pretty(fields);
  }

  /** Changes alone. */
  public static String of(List<Change> changes) {
    return Json.pretty(changes.stream().map(StandingJson::change).toList());
  }

  /** One finding with its sentences. */
  public static String of(Standing standing, Finding finding) {
    return Json.pretty(finding(new Telling(standing), finding));
  }

  private static Map<String, Object> party(Identity party) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", party.key());
    fields.put("name", party.name());
    return fields;
  }

  private static Map<String, @Nullable Object> milestone(Milestone one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", one.id());
    fields.put("name", one.name());
    fields.put("type", one.type().word());
    fields.put("parties", one.parties());
    fields.put("level", one.level());
    fields.put("status", one.status().word());
    fields.put("reason", one.reason());
    fields.put("because", one.because());
    fields.put("phrases", one.uses().stream().map(use -> use.quote().text()).distinct().toList());
    return fields;
  }

  private static Map<String, @Nullable Object> requirement(Requirement one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("party", one.party());
    fields.put("requirement", one.requirement());
    fields.put("target", one.target());
    fields.put("relation", word(one.relation()));
    fields.put("findings", one.findings());
    return fields;
  }

  private static Map<String, @Nullable Object> stand(Stand stand) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("party", stand.party());
    fields.put("milestone", stand.milestone());
    List<Object> steps = new ArrayList<>();
    for (Stand.Step step : stand.steps()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("stance", word(step.stance()));
      one.put("since", step.since().toString());
      one.put("findings", step.findings());
      steps.add(one);
    }
    fields.put("steps", steps);
    fields.put("reversed", stand.reversed() != null);
    return fields;
  }

  private static Map<String, @Nullable Object> finding(Telling telling, Finding finding) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", finding.id());
    fields.put("kind", finding.kind().word());
    fields.put("who", finding.who());
    fields.put("milestones", finding.milestones());
    fields.put("values", finding.items().getFirst().values());
    fields.put("publishers", finding.publishers());
    fields.put("independent", finding.independent());
    fields.put("first", finding.first().toString());
    fields.put("last", finding.last().toString());
    fields.put("confidence", finding.confidence());
    fields.put("review", finding.review());
    fields.put("contested", finding.contested());
    fields.put("items", finding.items().stream().map(item -> item(telling, item)).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> item(Telling telling, Item item) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", item.id());
    fields.put("source", item.source());
    telling
        .source(item)
        .ifPresent(source -> {
          fields.put("publisher", source.publisher());
          fields.put("published", source.published().toString());
          fields.put("address", source.address());
        });
    fields.put("actors", item.actors());
    Map<String, Object> words = new LinkedHashMap<>();
    item.words()
        .forEach(
            (field, quotes) -> words.put(field, quotes.stream().map(StandingJson::quote).toList()));
    fields.put("words", words);
    fields.put("evidence", quote(item.evidence()));
    fields.put("confidence", item.confidence());
    return fields;
  }

  private static Map<String, Object> quote(Quote quote) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", quote.text());
    fields.put("start", quote.span().start());
    fields.put("end", quote.span().end());
    return fields;
  }

  private static Map<String, @Nullable Object> change(Change change) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("type", change.type().word());
    fields.put("at", change.at().toString());
    fields.put("subject", change.subject());
    fields.put("text", change.text());
    fields.put("findings", change.findings());
    return fields;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
