-- Apart from what makes another index: a batch may wait for that with a lock that this would wait for.
drop index views.assignment_of_reason;
