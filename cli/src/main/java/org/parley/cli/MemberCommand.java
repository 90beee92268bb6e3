package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Telling;
import org.parley.cli.render.Json;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley member}: who may use a workspace that others can reach. */
@Command(
    name = "member",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Looks after the members of a workspace, who sign in with name and password.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Roles, each with all rights of those before it:",
      "  reader    reads everything",
      "  reviewer  gives verdicts on items, writes notes",
      "  editor    begins negotiations, adds articles, says who is who, hides notes",
      "  admin     looks after members, tokens and the audit log",
      "",
      "Examples:",
      "  parley member add ana --role admin",
      "  parley member add bot --role reader --password-file secret.txt",
      "  parley member role ana editor",
      "  parley member list"
    })
final class MemberCommand implements Runnable {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();

  private Streams streams() {
    return Objects.requireNonNull(parley).streams();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a member.")
  int add(
      @Mixin PeopleOptions people,
      @Mixin PasswordOptions password,
      @Parameters(index = "0", paramLabel = "NAME", description = "A name or e-mail address.")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "reader, reviewer, editor or admin (default: ${DEFAULT-VALUE}).")
          String role,
      @Option(names = "--no-password", description = "The member signs in by OpenID Connect only.")
          boolean without) {
    Role wanted = Role.of(role);
    String secret = without ? "" : password.password(streams());
    Member added =
        people.making(
            streams(),
            "member add",
            name,
            members ->
                without
                    ? members.add(name, wanted, people.by())
                    : members.add(name, secret, wanted, people.by()));
    return tell(added, "is a member now: ");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "All members.")
  int list(@Mixin PeopleOptions people, @Mixin AnswerOptions answer) {
    List<Member> all = people.ask(streams(), members -> members.all());
    StringBuilder out = new StringBuilder();
    all.forEach(one -> out.append(line(one)));
    AnswerOptions.print(
        streams(),
        answer.isJson()
            ? Json.line(all.stream().map(MemberCommand::fields).toList())
            : out.isEmpty()
                ? "There are no members yet: parley member add NAME\n"
                : out.toString());
    return ExitCode.OK.number();
  }

  private static String line(Member one) {
    return Messages.visible(
            one.name()
                + " · "
                + one.role().word()
                + (one.enabled() ? "" : " · disabled")
                + " · since "
                + Telling.day(one.since()))
        + "\n";
  }

  private static Map<String, Object> fields(Member one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", one.name());
    fields.put("role", one.role().word());
    fields.put("enabled", one.enabled());
    fields.put("since", one.since().toString());
    fields.put("changed", one.changed().toString());
    fields.put("changedBy", one.changedBy());
    return fields;
  }

  @Command(name = "role", mixinStandardHelpOptions = true, description = "Changes a role.")
  int role(
      @Mixin PeopleOptions people,
      @Parameters(index = "0", paramLabel = "NAME", description = "The member.") String name,
      @Parameters(
              index = "1",
              paramLabel = "ROLE",
              description = "reader, reviewer, editor or admin.")
          String role) {
    Role wanted = Role.of(role);
    return tell(
        people.change(
            streams(),
            "member role " + wanted.word(),
            name,
            members -> members.changeRole(name, wanted, people.by())),
        "is now: ");
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Sets a new password, and signs the member out everywhere.")
  int password(
      @Mixin PeopleOptions people,
      @Mixin PasswordOptions password,
      @Parameters(index = "0", paramLabel = "NAME", description = "The member.") String name) {
    String secret = password.password(streams());
    return tell(
        people.change(
            streams(),
            "member password",
            name,
            members -> {
              members.setPassword(name, secret);
              return members.member(name);
            }),
        "has a new password: ");
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Signs a member out and lets it in no more; what it did stays.")
  int disable(
      @Mixin PeopleOptions people,
      @Parameters(index = "0", paramLabel = "NAME", description = "The member.") String name) {
    return tell(
        people.change(
            streams(), "member disable", name, members -> members.enable(name, false, people.by())),
        "is disabled: ");
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = "Lets a member in again.")
  int enable(
      @Mixin PeopleOptions people,
      @Parameters(index = "0", paramLabel = "NAME", description = "The member.") String name) {
    return tell(
        people.change(
            streams(), "member enable", name, members -> members.enable(name, true, people.by())),
        "is enabled: ");
  }

  private int tell(Member member, String what) {
    AnswerOptions.print(
        streams(), Messages.visible(member.name()) + " " + what + member.role().word() + ".\n");
    return ExitCode.OK.number();
  }
}
