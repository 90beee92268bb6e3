package org.parley.web.live;

import java.util.List;

/** What can be listened to. Safe for any number of threads. */
public interface Happening {

  /** What happened after the event of that id, in order; perhaps only the last of much. */
  List<Event> since(long id);

  /** Whether nothing more will happen. */
  boolean isOver();
}
