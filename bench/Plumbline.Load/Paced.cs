using System.Diagnostics;

namespace Plumbline.Load;

/// <summary>
/// Starts work at fixed instants, whether the work before is done or not, and counts each answer from the instant at which it
/// was due: a server that stalls cannot hide behind a client that waits.
/// </summary>
internal static class Paced
{
    internal static async Task<Timings> Run(int rate, TimeSpan span, Func<int, Task> work)
    {
        var timings = new Timings();
        var running = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var at = 0; at < rate * span.TotalSeconds; at++)
        {
            var due = TimeSpan.FromSeconds((double)at / rate);
            while (clock.Elapsed < due)
            {
                var left = due - clock.Elapsed;
                if (left > TimeSpan.FromMilliseconds(2))
                {
                    await Task.Delay(1);
                }
                else
                {
                    await Task.Yield();
                }
            }

            running.Add(One(at, due));
        }

        await Task.WhenAll(running);
        return timings;

        async Task One(int number, TimeSpan due)
        {
            await work(number);
            timings.Add(clock.Elapsed - due);
        }
    }

    /// <summary>Some who each begin anew as soon as they have their answer.</summary>
    internal static async Task<(Timings Timings, TimeSpan Span)> Closed(int people, TimeSpan span, Func<int, Task> work)
    {
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(() => One(person))));
        var timings = new Timings();
        foreach (var one in all)
        {
            timings.Add(one);
        }

        return (timings, clock.Elapsed);

        async Task<Timings> One(int person)
        {
            var own = new Timings();
            while (clock.Elapsed < span)
            {
                var from = clock.Elapsed;
                await work(person);
                own.Add(clock.Elapsed - from);
            }

            return own;
        }
    }
}
