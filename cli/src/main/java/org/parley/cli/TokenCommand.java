package org.parley.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Telling;
import org.parley.cli.render.Json;
import org.parley.desk.access.Membership;
import org.parley.model.people.Role;
import org.parley.model.people.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley token}: what programs show instead of a password. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Looks after the tokens with which programs use the API in a member's name.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  parley token create ana --label nightly --role reader --days 30",
      "  parley token list",
      "  parley token revoke 3f9a2b1c44",
      "",
      "A program sends it as 'Authorization: Bearer TOKEN'."
    })
final class TokenCommand implements Runnable {

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();

  private Streams streams() {
    return Objects.requireNonNull(parley).streams();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a token and prints it, once.")
  int create(
      @Mixin PeopleOptions people,
      @Parameters(index = "0", paramLabel = "NAME", description = "The member.") String name,
      @Option(names = "--label", paramLabel = "L", required = true, description = "What it is for.")
          String label,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "The most that it allows (default: ${DEFAULT-VALUE}).")
          String role,
      @Option(
              names = "--days",
              paramLabel = "N",
              defaultValue = "90",
              converter = Numbers.Count.class,
              description = "How long it is good for, at most 366 (default: ${DEFAULT-VALUE}).")
          int days) {
    Role wanted = Role.of(role);
    Membership.Granted granted =
        people.change(
            streams(), "token create", name, members -> members.grant(name, label, wanted, days));
    AnswerOptions.print(streams(), granted.secret() + "\n");
    streams()
        .err()
        .println(
            "Token "
                + granted.token().id()
                + ", good until "
                + Telling.day(granted.token().expires())
                + ". It is not shown again.");
    return ExitCode.OK.number();
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "All tokens.")
  int list(@Mixin PeopleOptions people, @Mixin AnswerOptions answer) {
    List<Token> all = people.ask(streams(), Membership::tokens);
    StringBuilder out = new StringBuilder();
    all.forEach(one -> out.append(line(one)));
    AnswerOptions.print(
        streams(),
        answer.isJson()
            ? Json.line(all.stream().map(TokenCommand::fields).toList())
            : out.isEmpty() ? "There are no tokens.\n" : out.toString());
    return ExitCode.OK.number();
  }

  private static String line(Token one) {
    String state =
        one.revoked() != null
            ? "revoked " + Telling.day(one.revoked())
            : (one.isGood(Instant.now()) ? "until " : "expired ") + Telling.day(one.expires());
    return Messages.visible(
            String.join(" · ", one.id(), one.label(), one.member(), one.role().word(), state))
        + "\n";
  }

  private static Map<String, @Nullable Object> fields(Token one) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", one.id());
    fields.put("label", one.label());
    fields.put("member", one.member());
    fields.put("role", one.role().word());
    fields.put("made", one.made().toString());
    fields.put("expires", one.expires().toString());
    fields.put("revoked", one.revoked() == null ? null : one.revoked().toString());
    return fields;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Makes a token useless at once.")
  int revoke(
      @Mixin PeopleOptions people,
      @Parameters(index = "0", paramLabel = "ID", description = "The token's id.") String id) {
    Token revoked =
        people.change(streams(), "token revoke", id, members -> members.revoke(id, people.by()));
    AnswerOptions.print(
        streams(),
        "Token " + revoked.id() + " of " + Messages.visible(revoked.member()) + " is revoked.\n");
    return ExitCode.OK.number();
  }
}
