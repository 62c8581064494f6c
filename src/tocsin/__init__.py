"""tocsin reads the news of a crisis and says who did what to whom, with the sentence behind every answer."""
