package org.parley.sources;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class KnowledgeFileTest {

  private static KnowledgeFile file(String content) throws IOException {
    return KnowledgeFile.read("my.txt", new BufferedReader(new StringReader(content)));
  }

  @Test
  void faultsNameFileAndLine() throws IOException {
    KnowledgeFile kind = file("# comment\n\nfurnitur related\n");
    KnowledgeFile weight = file("cue much start follow us\n");
    KnowledgeFile place = file("title somewhere og:title\n");
    KnowledgeFile phrase = file("cue 3 start ... us\n");
    KnowledgeFile pattern = file("exact yyyy-QQQQQQ\n");

    assertThatThrownBy(() -> new PageHints(kind)).hasMessageStartingWith("my.txt:3:1: 'furnitur'");
    assertThatThrownBy(() -> new FurnitureCues(weight)).hasMessageStartingWith("my.txt:1:1: ");
    assertThatThrownBy(() -> new PageFacts(place)).hasMessageStartingWith("my.txt:1:1: ");
    assertThatThrownBy(() -> new FurnitureCues(phrase)).hasMessageStartingWith("my.txt:1:1: ");
    assertThatThrownBy(() -> new Dates(pattern)).hasMessageStartingWith("my.txt:1:1: ");
  }
}
