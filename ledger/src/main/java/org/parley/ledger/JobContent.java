package org.parley.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.parley.ledger.JobColumns.Contents;
import org.parley.ledger.JobColumns.Inputs;
import org.parley.model.Fault;

/**
 * The bytes of an input of a job, of which one piece at a time is in memory.
 *
 * @param number of the input in its job
 */
record JobContent(String job, int number) {

  /** Bytes. */
  private static final int PIECE = 1 << 20;

  /** Throws UncheckedIOException where the bytes cannot be had. */
  void write(DSLContext sql, Jobs.Content content) {
    try (OutputStream pieces = new BufferedOutputStream(new Pieces(sql), PIECE)) {
      content.writeTo(pieces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of one moment: what another process drops meanwhile is read to its end. */
  void read(Transactions transactions, OutputStream out) throws IOException {
    try (Transactions.Snapshot snapshot = transactions.snapshot()) {
      DSLContext sql = snapshot.sql();
      if (!sql.fetchExists(Inputs.TABLE, Inputs.JOB.eq(job).and(Inputs.NUMBER.eq(number)))) {
        throw Fault.user(
            "job-ended",
            "The inputs of the job '" + job + "' are not kept any more",
            "It was stopped, or read elsewhere. What it recorded is among the sources.");
      }
      byte[] piece = piece(sql, 0);
      for (int at = 1; piece.length > 0; at++) {
        out.write(piece);
        piece = piece(sql, at);
      }
    } catch (DataAccessException e) {
      throw transactions.fault(e);
    }
  }

  /** Empty after the last one. */
  private byte[] piece(DSLContext sql, int piece) {
    return sql.select(Contents.BYTES)
        .from(Contents.TABLE)
        .where(Contents.JOB.eq(job))
        .and(Contents.NUMBER.eq(number))
        .and(Contents.PIECE.eq(piece))
        .fetchOptional(Contents.BYTES)
        .orElseGet(() -> new byte[0]);
  }

  /** Makes rows of what is written at once. */
  private final class Pieces extends OutputStream {
    private final DSLContext sql;
    private int piece;

    Pieces(DSLContext sql) {
      this.sql = sql;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      for (int at = from; at < from + length; at += PIECE) {
        int end = Math.min(at + PIECE, from + length);
        sql.insertInto(Contents.TABLE)
            .columns(Contents.JOB, Contents.NUMBER, Contents.PIECE, Contents.BYTES)
            .values(job, number, piece++, Arrays.copyOfRange(bytes, at, end))
            .execute();
      }
    }
  }
}
