package org.parley.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables of jobs, as the migrations lay them out for either store. */
final class JobColumns {

  private JobColumns() {}

  /** Inputs that were given to be read together. */
  static final class Begun {
    static final Table<Record> TABLE = table(name("job"));
    static final Field<String> ID = field(name("job", "id"), String.class);
    static final Field<Long> AT = field(name("job", "at"), Long.class);
    static final Field<Long> NEGOTIATION = field(name("job", "negotiation"), Long.class);
    static final Field<String> GIVEN_BY = field(name("job", "given_by"), String.class);
    static final Field<String> INPUTS = field(name("job", "inputs"), String.class);

    private Begun() {}
  }

  /** Jobs of which no more will be read. */
  static final class Ends {
    static final Table<Record> TABLE = table(name("job_end"));
    static final Field<String> JOB = field(name("job_end", "job"), String.class);
    static final Field<Long> AT = field(name("job_end", "at"), Long.class);

    private Ends() {}
  }

  /** Jobs whose inputs are kept. */
  static final class Tasks {
    static final Table<Record> TABLE = table(name("job_task"));
    static final Field<String> JOB = field(name("job_task", "job"), String.class);
    static final Field<Long> SEQ = field(name("job_task", "seq"), Long.class);
    static final Field<Integer> EVERYTHING = field(name("job_task", "everything"), Integer.class);
    static final Field<Integer> STARTS = field(name("job_task", "starts"), Integer.class);

    private Tasks() {}
  }

  /** Inputs that are kept. */
  static final class Inputs {
    static final Table<Record> TABLE = table(name("job_input"));
    static final Field<String> JOB = field(name("job_input", "job"), String.class);
    static final Field<Integer> NUMBER = field(name("job_input", "number"), Integer.class);
    static final Field<String> SORT = field(name("job_input", "sort"), String.class);
    static final Field<String> DETAILS = field(name("job_input", "details"), String.class);

    private Inputs() {}
  }

  /** Pieces of their contents. */
  static final class Contents {
    static final Table<Record> TABLE = table(name("job_content"));
    static final Field<String> JOB = field(name("job_content", "job"), String.class);
    static final Field<Integer> NUMBER = field(name("job_content", "number"), Integer.class);
    static final Field<Integer> PIECE = field(name("job_content", "piece"), Integer.class);
    static final Field<byte[]> BYTES = field(name("job_content", "bytes"), byte[].class);

    private Contents() {}
  }
}
