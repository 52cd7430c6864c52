package io.seatledger.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamsTest {

  @Test
  void a_stream_of_what_does_not_end_ends_with_the_service() throws Exception {
    var streams = new EventStreams(new AnswerJson());
    var response = new MockHttpServletResponse();
    streams.onApplicationEvent(new ContextClosedEvent(new GenericApplicationContext()));
    streams.answer(response).follow("begun", UnaryOperator.identity(), _ -> false, it -> it);
    assertThat(response.getContentAsString()).isEqualTo("event: progress\ndata: \"begun\"\n\n");
  }
}
