package org.parley.web.access;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Membership;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;

/** What admins do for others: members, their roles, passwords and tokens. */
public final class MemberPages implements Site.Part {

  private static final String PATH = "/members";
  private static final String NAME = "name";

  private final Membership membership;

  public MemberPages(Membership membership) {
    this.membership = membership;
  }

  /** A member. */
  public record MemberView(
      String name, String role, boolean enabled, Instant since, Instant changed, String changedBy) {

    static MemberView of(Member member) {
      return new MemberView(
          member.name(),
          member.role().word(),
          member.enabled(),
          member.since(),
          member.changed(),
          member.changedBy());
    }
  }

  /** A member who is to be added; without a password one signs in by OpenID Connect only. */
  public record NewMember(String name, String role, @Nullable String password) {}

  /** What is to be otherwise; null for what stays. */
  public record MemberChange(
      @Nullable String role, @Nullable Boolean enabled, @Nullable String password) {}

  @Override
  public void routes(Site site) {
    site.get(PATH, Role.ADMIN, visit -> show(site, visit, null));
    site.post(PATH, Role.ADMIN, visit -> changed(site, visit, () -> add(visit)));
    site.post(PATH + "/{name}", Role.ADMIN, visit -> changed(site, visit, () -> change(visit)));
    site.post(
        PATH + "/tokens/{id}/revoke",
        Role.ADMIN,
        visit ->
            changed(site, visit, () -> membership.revoke(visit.path("id"), visit.caller().name())));
    endpoints(site);
  }

  private void endpoints(Site site) {
    site.add(
        Endpoint.get("/members", "listMembers", "All members, by name")
            .only(Role.ADMIN)
            .inPages()
            .givesPageOf(MemberView.class)
            .by(visit -> Slice.of(membership.all(), visit).map(MemberView::of)));
    site.add(
        Endpoint.post("/members", "addMember", "Adds a member", Role.ADMIN)
            .takes(NewMember.class)
            .gives(MemberView.class)
            .status(HttpStatus.CREATED.getCode())
            .by(visit -> {
              NewMember wanted = visit.body(NewMember.class);
              return MemberView.of(
                  add(visit, text(wanted.name()), text(wanted.role()), text(wanted.password())));
            }));
    site.add(
        Endpoint.post("/members/{name}", "changeMember", "Changes a member", Role.ADMIN)
            .with(Parameter.path(NAME, "Name of the member."))
            .takes(MemberChange.class)
            .gives(MemberView.class)
            .by(visit -> MemberView.of(change(visit, visit.body(MemberChange.class)))));
    site.add(
        Endpoint.get("/tokens", "listTokens", "The tokens of all members, newest first")
            .only(Role.ADMIN)
            .inPages()
            .givesPageOf(MyPages.TokenView.class)
            .by(visit -> Slice.of(membership.tokens(), visit).map(MyPages.TokenView::of)));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private void show(Site site, Visit visit, @Nullable Fault fault) {
    Map<String, Object> values = new HashMap<>();
    values.put("frame", site.frame(visit, "Members", "members"));
    values.put("members", membership.all());
    Instant now = Instant.now();
    values.put("tokens", membership.tokens().stream().filter(one -> one.isGood(now)).toList());
    values.put("roles", List.of(Role.values()));
    if (fault != null) {
      values.put("fault", fault);
      visit.context().status(HttpStatus.BAD_REQUEST);
    }
    site.show(visit, "page/members", values);
  }

  private void changed(Site site, Visit visit, Runnable work) {
    try {
      work.run();
      visit.context().redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Fault fault) {
      show(site, visit, fault);
    }
  }

  private void add(Visit visit) {
    add(visit, visit.field(NAME), visit.field("role"), visit.secret("password"));
  }

  private Member add(Visit visit, String name, String role, String password) {
    String by = visit.caller().name();
    return password.isEmpty()
        ? membership.add(name, Role.of(role), by)
        : membership.add(name, password, Role.of(role), by);
  }

  private void change(Visit visit) {
    String state = visit.field("state");
    change(
        visit,
        new MemberChange(
            blankIsNull(visit.field("role")),
            state.isEmpty() ? null : state.equals("enabled"),
            blankIsNull(visit.secret("password"))));
  }

  private static @Nullable String blankIsNull(String given) {
    return given.isEmpty() ? null : given;
  }

  private Member change(Visit visit, MemberChange change) {
    String name = visit.path(NAME);
    String by = visit.caller().name();
    Member member = membership.member(name);
    if (change.role() != null && Role.of(change.role()) != member.role()) {
      member = membership.changeRole(name, Role.of(change.role()), by);
    }
    if (change.enabled() != null && change.enabled() != member.enabled()) {
      member = membership.enable(name, change.enabled(), by);
    }
    if (change.password() != null) {
      membership.setPassword(name, change.password());
    }
    return member;
  }
}
