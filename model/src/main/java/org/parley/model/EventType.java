package org.parley.model;

/**
 * The sixteen types of political event of the PLOVER ontology (Halterman, Bagozzi, Beger, Schrodt
 * and Scarborough, 2023), and on which side of cooperation and conflict each stands.
 */
public enum EventType {
  AGREE(Side.WORDS_OF_COOPERATION),
  CONSULT(Side.WORDS_OF_COOPERATION),
  SUPPORT(Side.WORDS_OF_COOPERATION),
  CONCEDE(Side.WORDS_OF_COOPERATION),
  COOPERATE(Side.DEEDS_OF_COOPERATION),
  AID(Side.DEEDS_OF_COOPERATION),
  RETREAT(Side.DEEDS_OF_COOPERATION),
  REQUEST(Side.WORDS_OF_CONFLICT),
  ACCUSE(Side.WORDS_OF_CONFLICT),
  REJECT(Side.WORDS_OF_CONFLICT),
  THREATEN(Side.WORDS_OF_CONFLICT),
  PROTEST(Side.DEEDS_OF_CONFLICT),
  MOBILIZE(Side.DEEDS_OF_CONFLICT),
  SANCTION(Side.DEEDS_OF_CONFLICT),
  COERCE(Side.DEEDS_OF_CONFLICT),
  ASSAULT(Side.DEEDS_OF_CONFLICT);

  /** The quadrants of PLOVER. */
  public enum Side {
    WORDS_OF_COOPERATION,
    DEEDS_OF_COOPERATION,
    WORDS_OF_CONFLICT,
    DEEDS_OF_CONFLICT
  }

  private final Side side;

  EventType(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }

  /** Whether it takes two: the ontology asks for a recipient, or who is met is not told. */
  public boolean needsTarget() {
    return this == COOPERATE || this == AID || this == SANCTION || this == CONSULT;
  }

  /** Whether it is of the cooperative half. */
  public boolean cooperates() {
    return side == Side.WORDS_OF_COOPERATION || side == Side.DEEDS_OF_COOPERATION;
  }
}
