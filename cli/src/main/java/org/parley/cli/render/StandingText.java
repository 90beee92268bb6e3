package org.parley.cli.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Change;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Stand;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.model.Actor;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;

/** Where a negotiation stands and what changed, for the terminal; each printed once. */
public final class StandingText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Items of a section, unless all are wanted. */
  private static final int USUAL = 8;

  private final Standing standing;
  private final Telling telling;
  private final TextPage page;
  private final boolean all;

  /**
   * @param all whether sections are printed in full
   */
  public StandingText(Standing standing, Look look, boolean all) {
    this.standing = standing;
    this.telling = new Telling(standing);
    this.page = new TextPage(look);
    this.all = all;
  }

  /** The whole. */
  public String status(Instant now, List<Change> changes) {
    page.add(0, page.styled(TextPage.BOLD, clean(standing.account().negotiation().name())));
    page.add(0, faint("as of " + Telling.day(now) + " · " + sources()));
    if (standing.account().sources().isEmpty()) {
      page.blank();
      page.add(0, "No article was added yet: parley add NAME FILE|URL|FOLDER");
      return page.toString();
    }
    parties();
    new WayText(standing, page, telling, all).print();
    proposals();
    meetings();
    positions();
    findings(Kind.DISPUTE, "disputed");
    findings(Kind.WARNING, "warnings");
    findings(Kind.OUTLOOK, "outlook");
    heading("changed in the last seven days");
    lines(changes);
    page.blank();
    page.add(0, faint("parley evidence ID prints the sentences behind an item."));
    return page.toString();
  }

  private String sources() {
    Set<String> copies = new LinkedHashSet<>();
    Set<String> publishers = new LinkedHashSet<>();
    for (Source source : standing.account().sources()) {
      copies.add(source.copies());
      publishers.add(source.publisher());
    }
    int articles = standing.account().sources().size();
    return articles
        + (articles == 1 ? " article" : " articles")
        + " by "
        + publishers.size()
        + (publishers.size() == 1 ? " publisher" : " publishers")
        + (copies.size() < articles
            ? ", " + (articles - copies.size()) + " of them copies of others"
            : "");
  }

  private void parties() {
    heading("parties");
    for (Identity party : standing.parties()) {
      List<String> speakers =
          standing.identities().all().stream()
              .filter(one -> party.key().equals(one.party()))
              .filter(one -> one.kind() == Actor.Kind.PERSON)
              .map(Identity::name)
              .limit(all ? Integer.MAX_VALUE : USUAL)
              .toList();
      page.add(
          INDENT,
          clean(party.name() + (speakers.isEmpty() ? "" : ": " + String.join(", ", speakers))));
    }
    if (standing.parties().isEmpty()) {
      page.add(INDENT, "none is plain yet");
    }
  }

  private void proposals() {
    List<Finding> proposals = of(Kind.PROPOSAL);
    if (proposals.isEmpty()) {
      return;
    }
    heading("proposals");
    for (Finding proposal : shown(proposals)) {
      page.add(INDENT, clean(telling.finding(proposal)) + tail(proposal));
      String milestone = proposal.milestones().get("name");
      standing.stands().stream()
          .filter(stand -> stand.milestone().equals(milestone))
          .forEach(stand -> page.add(STEP, clean(history(stand))));
    }
    more(proposals);
  }

  private String history(Stand stand) {
    List<String> steps = new ArrayList<>();
    for (Stand.Step step : stand.steps()) {
      steps.add(
          Telling.verb(step.stance().name().toLowerCase(Locale.ROOT))
              + " since "
              + Telling.day(step.since()));
    }
    return telling.name(stand.party()) + " " + String.join(", then ", steps);
  }

  private void meetings() {
    List<Milestone> meetings =
        new ArrayList<>(
            standing.milestones().all().stream()
                .filter(one -> one.type() == Milestone.Type.MEETING)
                .toList());
    if (meetings.isEmpty()) {
      return;
    }
    heading("meetings");
    meetings.sort(
        Comparator.comparing(Milestone::status, Comparator.comparingInt(StandingText::rank))
            .thenComparing(one -> one.uses().getLast().published(), Comparator.reverseOrder()));
    for (Milestone meeting :
        all ? meetings : meetings.subList(0, Math.min(USUAL, meetings.size()))) {
      page.add(
          INDENT,
          clean(Telling.quoted(meeting.name()) + ": " + meeting.status().word())
              + (meeting.reason().isEmpty() ? "" : faint(" · " + clean(meeting.reason())))
              + id(meeting.uses().getLast().item()));
    }
    if (!all && meetings.size() > USUAL) {
      page.add(INDENT, faint("… and " + (meetings.size() - USUAL) + " more; --all prints them"));
    }
  }

  /** What is to come first. */
  private static int rank(Milestone.Status status) {
    return switch (status) {
      case UNDER_WAY -> 0;
      case AGREED -> 1;
      case PROPOSED -> 2;
      case REFUSED -> 3;
      case LAPSED -> 4;
      case REACHED -> 5;
    };
  }

  private void positions() {
    Map<String, List<Finding>> bySide = new LinkedHashMap<>();
    standing.parties().forEach(party -> bySide.put(party.key(), new ArrayList<>()));
    Set<String> current = new LinkedHashSet<>();
    standing.stands().forEach(stand -> current.addAll(stand.now().findings()));
    for (Finding finding : of(Kind.POSITION)) {
      boolean past = finding.milestones().containsKey("on") && !current.contains(finding.id());
      String side = standing.identities().sideOf(finding.items().getFirst(), "party");
      if (!past && side != null) {
        bySide.computeIfAbsent(side, s -> new ArrayList<>()).add(finding);
      }
    }
    bySide.values().removeIf(List::isEmpty);
    if (bySide.isEmpty()) {
      return;
    }
    heading("positions");
    bySide.entrySet().stream()
        .filter(one -> all || isParty(one.getKey()))
        .forEach(one -> positions(one.getKey(), one.getValue()));
  }

  private boolean isParty(String key) {
    return standing.parties().isEmpty()
        || standing.parties().stream().anyMatch(party -> party.key().equals(key));
  }

  private void positions(String side, List<Finding> positions) {
    page.add(INDENT, page.styled(TextPage.BOLD, clean(telling.name(side))));
    positions.sort(
        Comparator.comparingInt((Finding one) -> -one.independent())
            .thenComparing(Finding::last, Comparator.reverseOrder()));
    for (Finding position : shown(positions)) {
      Item item = position.items().getFirst();
      String stance = Telling.verb(item.values().getOrDefault("stance", ""));
      page.add(
          STEP,
          stance + " " + clean(Telling.words(item, "on")) + reversed(position) + tail(position));
    }
    more(positions);
  }

  private String reversed(Finding position) {
    return standing.stands().stream()
        .filter(stand -> stand.now().findings().contains(position.id()))
        .filter(stand -> stand.reversed() != null)
        .findFirst()
        .map(stand -> " ⟲ before that " + history(stand).replaceFirst(", then [^,]*$", ""))
        .map(StandingText::clean)
        .orElse("");
  }

  private void findings(Kind kind, String title) {
    List<Finding> found = new ArrayList<>(of(kind));
    if (found.isEmpty()) {
      return;
    }
    heading(title);
    found.sort(Comparator.comparing(Finding::last).reversed());
    for (Finding finding : shown(found)) {
      page.add(INDENT, clean(telling.finding(finding)) + tail(finding));
    }
    more(found);
  }

  /** What changed since an instant. */
  public String changes(Instant since, List<Change> changes) {
    page.add(0, page.styled(TextPage.BOLD, clean(standing.account().negotiation().name())));
    page.add(0, faint("changed since " + Telling.day(since)));
    lines(changes);
    return page.toString();
  }

  private void lines(List<Change> changes) {
    String day = "";
    for (Change change : changes) {
      String of = Telling.day(change.at());
      if (!of.equals(day)) {
        page.add(INDENT, page.styled(TextPage.BOLD, of));
        day = of;
      }
      String id = change.findings().isEmpty() ? "" : id(change.findings().getLast());
      page.add(STEP, clean(mark(change.type()) + " " + change.text()) + id);
    }
    if (changes.isEmpty()) {
      page.add(INDENT, "nothing");
    }
  }

  private static String mark(Change.Type type) {
    return switch (type) {
      case REVERSAL -> "⟲";
      case MILESTONE -> "◆";
      case REQUIREMENT -> "←";
      case CORRECTION, WITHDRAWN -> "−";
      case POSITION, PROPOSAL, MEETING, DISPUTE, WARNING, ACCUSATION, OUTLOOK, OFFICE -> "+";
    };
  }

  private List<Finding> of(Kind kind) {
    return standing.findings().stream().filter(one -> one.kind() == kind).toList();
  }

  private List<Finding> shown(List<Finding> findings) {
    return all ? findings : findings.subList(0, Math.min(USUAL, findings.size()));
  }

  private void more(List<Finding> findings) {
    if (!all && findings.size() > USUAL) {
      page.add(STEP, faint("… and " + (findings.size() - USUAL) + " more; --all prints them"));
    }
  }

  private void heading(String title) {
    page.blank();
    page.add(0, page.styled(TextPage.HEADING, title.toUpperCase(Locale.ROOT)));
  }

  private String tail(Finding finding) {
    return faint(FindingText.tail(finding));
  }

  private String id(String id) {
    return faint(" · " + FindingText.shortId(id));
  }

  private String faint(String words) {
    return page.styled(TextPage.FAINT, words);
  }

  private static String clean(String words) {
    return Harmless.line(words);
  }
}
