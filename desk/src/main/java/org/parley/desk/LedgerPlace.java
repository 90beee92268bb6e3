package org.parley.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/** Where the ledger lies if nobody says otherwise. */
public final class LedgerPlace {

  /** Environment variable that names a ledger. */
  public static final String VARIABLE = "PARLEY_LEDGER";

  private static final String FILE = "ledger.db";

  private LedgerPlace() {}

  /**
   * The ledger that was named, else that of the environment, else a file in the data folder of the
   * platform, which is made where it is not there.
   *
   * @param named path or {@code jdbc:postgresql:…}, or null
   * @param environment variables of the process
   * @param system name of the operating system, as the property {@code os.name}
   * @param home folder of the user
   */
  public static String of(
      @Nullable String named, Map<String, String> environment, String system, Path home) {
    if (named != null && !named.isBlank()) {
      return named;
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      return variable;
    }
    Path folder = folder(environment, system.toLowerCase(Locale.ROOT), home);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.USER,
          "ledger-folder",
          "The folder " + folder + " for the ledger cannot be made",
          "Name a ledger elsewhere with --ledger FILE or " + VARIABLE + ".",
          e);
    }
    return folder.resolve(FILE).toString();
  }

  /** As the XDG base directories, Apple and Microsoft lay down. */
  private static Path folder(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Parley");
    }
    if (system.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isBlank() ? home.resolve("AppData/Local") : Path.of(local)).resolve("Parley");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = data.startsWith("/") ? Path.of(data) : home.resolve(".local/share");
    return base.resolve("parley");
  }
}
