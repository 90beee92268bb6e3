package org.parley.ledger;

import java.sql.SQLException;
import java.util.Objects;
import org.parley.model.Fault;

/** What an error of PostgreSQL means for the person whose ledger it is. */
final class PostgresFaults {

  private final String name;

  PostgresFaults(String name) {
    this.name = name;
  }

  /** By SQLSTATE, whose first two letters are its class. */
  Fault fault(SQLException error) {
    String state = Objects.requireNonNullElse(error.getSQLState(), "");
    return switch (state) {
      case "28P01", "28000" ->
          user(
              error,
              "ledger-denied",
              " refuses the user or the password: " + error.getMessage(),
              "Name both as in jdbc:postgresql://host/database?user=NAME&password=WORD, or keep the"
                  + " password in ~/.pgpass.");
      case "3D000" ->
          user(
              error,
              "ledger-unreachable",
              " cannot be opened: " + error.getMessage(),
              "Make the database first: createdb NAME");
      case "42501" ->
          user(
              error,
              "ledger-denied",
              " may not be read or written: " + error.getMessage(),
              "Let its owner grant the user what Parley needs: CREATE on the schema, the first"
                  + " time.");
      case "25006" ->
          user(
              error,
              "ledger-read-only",
              " may not be written to: " + error.getMessage(),
              "Name the primary server, not a standby.");
      case "55P03" ->
          user(
              error,
              "ledger-locked",
              " is locked: another process has been writing to it for "
                  + PostgresStore.PATIENCE
                  + " seconds",
              "Wait until it has ended, or end it; nothing was recorded.");
      case "53100" ->
          user(
              error,
              "disk-full",
              " cannot grow: the disk of its server is full",
              "Make room and do it again; what was recorded before is still there.");
      case "53300" ->
          user(
              error,
              "ledger-unreachable",
              " has too many connections: " + error.getMessage(),
              "Do it again later, or raise max_connections of the server.");
      case "22021", "22P05" ->
          user(
              error,
              "not-text",
              " cannot keep a text with the character U+0000",
              "Take it out of the text.");
      case "XX001", "XX002" ->
          user(
              error,
              "ledger-damaged",
              " is damaged: " + error.getMessage(),
              "Go back to a backup of its server.");
      default -> byClass(state, error);
    };
  }

  private Fault byClass(String state, SQLException error) {
    if (state.startsWith("08") || state.startsWith("57P")) {
      return user(
          error,
          "ledger-unreachable",
          " cannot be reached: " + error.getMessage(),
          "See whether the server runs and the address is right; nothing was recorded.");
    }
    return new Fault(
        Fault.Kind.INTERNAL,
        "ledger-failed",
        name + ": " + error.getMessage(),
        "This is a defect of Parley; please report it.",
        error);
  }

  private Fault user(SQLException error, String code, String what, String advice) {
    return new Fault(Fault.Kind.USER, code, name + what, advice, error);
  }
}
