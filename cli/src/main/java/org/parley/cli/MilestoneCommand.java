package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Standing;
import org.parley.cli.render.Json;
import org.parley.cli.render.MilestoneText;
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

/** {@code parley milestone}: what has to come about. */
@Command(
    name = "milestone",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Lists what has to come about, and lets you say which phrases mean one thing.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  parley milestone list strait",
      "  parley milestone merge strait \"leader-level dialogue\" \"any summit\"",
      "  parley milestone rename strait \"any summit\" \"The summit\"",
      "",
      "Each decision is a record: 'parley decisions NAME' lists them, 'parley withdraw' takes one"
          + " back."
    })
final class MilestoneCommand implements Runnable {

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
      description = "What has to come about, with its status and the phrases that mean it.")
  int list(@Mixin Asked asked) {
    asked.tell(
        streams(),
        (desk, negotiation) -> {
          Standing standing = desk.standing(negotiation, asked.moment().moment());
          List<Milestone> all = standing.milestones().all();
          return asked.answer().isJson()
              ? Json.line(all.stream().map(MilestoneCommand::fields).toList())
              : MilestoneText.of(standing, asked.answer().look(streams()));
        });
    return ExitCode.OK.number();
  }

  private static Map<String, Object> fields(Milestone one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", one.id());
    fields.put("name", one.name());
    fields.put("type", one.type().word());
    fields.put("parties", one.parties());
    fields.put("level", one.level() == null ? "" : one.level());
    fields.put("status", one.status().word());
    fields.put("reason", one.reason());
    fields.put("because", one.because());
    fields.put("phrases", one.uses().stream().map(use -> use.quote().text()).distinct().toList());
    return fields;
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Two phrases mean one thing.")
  int merge(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "PHRASE", description = "A phrase.") String phrase,
      @Parameters(index = "2", paramLabel = "INTO", description = "Another one.") String into) {
    return decideOnTwo(deciding, Decision.Type.MERGE_MILESTONES, phrase, "into", into);
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Two phrases mean two things.")
  int split(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "PHRASE", description = "A phrase.") String phrase,
      @Parameters(index = "2", paramLabel = "FROM", description = "Another one.") String from) {
    return decideOnTwo(deciding, Decision.Type.SPLIT_MILESTONE, phrase, "from", from);
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "What a phrase means gets a name of yours.")
  int rename(
      @Mixin Deciding deciding,
      @Parameters(index = "1", paramLabel = "PHRASE", description = "A phrase.") String phrase,
      @Parameters(index = "2", paramLabel = "NEW_NAME", description = "The name.") String to) {
    return decide(deciding, Decision.Type.RENAME_MILESTONE, List.of(phrase), Map.of("name", to));
  }

  private int decideOnTwo(
      Deciding deciding, Decision.Type type, String phrase, String field, String other) {
    if (phrase.strip().equalsIgnoreCase(other.strip())) {
      throw new Misuse(spec.commandLine(), "'" + phrase + "' is named twice", "Give two phrases.");
    }
    return decide(deciding, type, List.of(phrase, other), Map.of(field, other));
  }

  /**
   * @param phrases that have to be known; it is about the first
   */
  private int decide(
      Deciding deciding, Decision.Type type, List<String> phrases, Map<String, String> values) {
    return deciding.record(
        streams(),
        type,
        (desk, negotiation) -> {
          Standing standing = desk.standing(negotiation, Moment.LATEST);
          phrases.forEach(phrase -> check(standing, phrase));
          return phrases.getFirst();
        },
        values);
  }

  private static void check(Standing standing, String phrase) {
    if (standing.milestones().named(phrase).isEmpty()) {
      throw Fault.user(
          "no-such-milestone",
          "Nothing in " + standing.account().negotiation().name() + " is called '" + phrase + "'",
          "'parley milestone list' prints all phrases.");
    }
  }
}
