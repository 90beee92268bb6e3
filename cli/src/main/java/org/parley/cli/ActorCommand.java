package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.cli.render.Json;
import org.parley.model.Fault;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley actor}: who is who. */
@Command(
    name = "actor",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Lists who takes part, and lets you say who is who.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  parley actor list strait",
      "  parley actor merge strait Courier \"Selmin Courier\"",
      "  parley actor party strait \"Rui Cardim\" Lusania",
      "",
      "Each decision is a record: 'parley decisions NAME' lists them, 'parley withdraw' takes one"
          + " back."
    })
final class ActorCommand implements Runnable {

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
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Who takes part, with aliases, party and offices.")
  int list(@Mixin Asked asked) {
    asked.tell(
        streams(),
        (desk, negotiation) -> {
          Standing standing = desk.standing(negotiation, asked.moment().moment());
          List<Identity> all = standing.identities().all();
          if (asked.answer().isJson()) {
            return Json.line(all.stream().map(ActorCommand::fields).toList());
          }
          Telling telling = new Telling(standing);
          StringBuilder out = new StringBuilder();
          all.forEach(one -> out.append(line(one, telling)));
          return out.isEmpty() ? "Nobody takes part yet.\n" : out.toString();
        });
    return ExitCode.OK.number();
  }

  private static String line(Identity one, Telling telling) {
    StringBuilder line = new StringBuilder(telling.name(one.key()));
    line.append(" · ").append(one.kind().name().toLowerCase(Locale.ROOT));
    if (one.code() != null) {
      line.append(' ').append(one.code());
    }
    if (!one.aliases().isEmpty()) {
      line.append(" · also ").append(String.join(", ", one.aliases()));
    }
    for (Identity.Tenure tenure : one.offices()) {
      line.append(" · ")
          .append(tenure.office())
          .append(" (")
          .append(Telling.day(tenure.first()))
          .append(" to ")
          .append(Telling.day(tenure.last()))
          .append(')');
    }
    return Messages.visible(line.toString()) + "\n";
  }

  private static Map<String, Object> fields(Identity one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", one.key());
    fields.put("name", one.name());
    fields.put("kind", one.kind());
    fields.put("code", one.code() == null ? "" : one.code());
    fields.put("party", one.party() == null ? "" : one.party());
    fields.put("aliases", one.aliases());
    fields.put(
        "offices",
        one.offices().stream()
            .map(tenure ->
                Map.of(
                    "office", tenure.office(),
                    "first", tenure.first().toString(),
                    "last", tenure.last().toString()))
            .toList());
    return fields;
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Two names are one actor's.")
  int merge(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "ACTOR", description = "A name.") String actor,
      @Parameters(index = "2", paramLabel = "INTO", description = "The name of the same.")
          String into) {
    return decide(deciding, Decision.Type.MERGE_ACTORS, actor, "into", into, into);
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "One of an actor's names is somebody else's.")
  int split(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "ACTOR", description = "A name.") String actor,
      @Parameters(index = "2", paramLabel = "ALIAS", description = "The other one's name.")
          String alias) {
    return decide(deciding, Decision.Type.SPLIT_ACTOR, actor, "alias", alias, null);
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "An actor is called otherwise.")
  int rename(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "ACTOR", description = "A name.") String actor,
      @Parameters(index = "2", paramLabel = "NEW_NAME", description = "Its name from now on.")
          String to) {
    return decide(deciding, Decision.Type.RENAME_ACTOR, actor, "name", to, null);
  }

  @Command(
      name = "party",
      mixinStandardHelpOptions = true,
      description = "An actor speaks for a party.")
  int party(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "ACTOR", description = "A name.") String actor,
      @Parameters(index = "2", paramLabel = "PARTY", description = "The party's name.")
          String party) {
    return decide(deciding, Decision.Type.ASSIGN_PARTY, actor, "party", party, party);
  }

  /**
   * @param known another name that has to be known, or null
   */
  private int decide(
      Deciding deciding,
      Decision.Type type,
      String actor,
      String field,
      String value,
      @Nullable String known) {
    if (value.isBlank() || value.strip().equalsIgnoreCase(actor.strip())) {
      throw new Misuse(
          spec.commandLine(),
          "'" + value + "' is no other name than '" + actor + "'",
          "Give two names.");
    }
    return deciding.record(
        streams(),
        type,
        (desk, negotiation) -> {
          Standing standing = desk.standing(negotiation, Moment.LATEST);
          check(standing, actor);
          if (known != null) {
            check(standing, known);
          }
          return actor;
        },
        Map.of(field, value));
  }

  private static void check(Standing standing, String name) {
    if (standing.identities().named(name).isEmpty()) {
      throw Fault.user(
          "no-such-actor",
          "Nobody in " + standing.account().negotiation().name() + " is called '" + name + "'",
          "'parley actor list' prints all names.");
    }
  }
}
