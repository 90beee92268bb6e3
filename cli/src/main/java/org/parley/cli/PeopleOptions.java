package org.parley.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.parley.desk.Desk;
import org.parley.desk.access.Membership;
import org.parley.model.Fault;
import org.parley.model.people.AuditEntry;
import picocli.CommandLine.Mixin;

/** Whose members are meant: common to the commands that look after them, which are audited. */
final class PeopleOptions {

  /** Where what the audit log says came from. */
  private static final String ADDRESS = "command line";

  @Mixin private LedgerOptions ledger = new LedgerOptions();

  /** The user of this machine. */
  String by() {
    return System.getProperty("user.name", "somebody");
  }

  /** Looks something up. */
  <T> T ask(Streams streams, Function<Membership, T> work) {
    return ledger.with(streams, desk -> work.apply(membership(desk)));
  }

  /** Changes something, and records that and by whom. */
  <T> T change(Streams streams, String action, String subject, Function<Membership, T> work) {
    return ledger.with(streams, desk -> audited(desk, action, subject, work));
  }

  /** The same with a ledger that is made where it is not there. */
  <T> T making(Streams streams, String action, String subject, Function<Membership, T> work) {
    return ledger.making(streams, desk -> audited(desk, action, subject, work));
  }

  private <T> T audited(Desk desk, String action, String subject, Function<Membership, T> work) {
    try {
      T result = work.apply(membership(desk));
      record(desk, action, subject, "done");
      return result;
    } catch (Fault fault) {
      record(desk, action, subject, fault.code());
      throw fault;
    }
  }

  private void record(Desk desk, String action, String subject, String outcome) {
    desk.ledger()
        .audit()
        .record(new AuditEntry(Instant.EPOCH, by(), ADDRESS, action, subject, outcome));
  }

  private static Membership membership(Desk desk) {
    return new Membership(desk.ledger(), new SecureRandom(), InstantSource.system());
  }
}
