package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.model.account.Decision;

/** A decision as JSON. */
final class DecisionJson {

  private DecisionJson() {}

  static Map<String, Object> of(Decision decision) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", decision.id());
    fields.put("type", decision.type().word());
    fields.put("subject", decision.subject());
    fields.put("values", decision.values());
    fields.put("by", decision.by());
    if (decision.why() != null) {
      fields.put("why", decision.why());
    }
    fields.put("at", decision.at().toString());
    return fields;
  }
}
