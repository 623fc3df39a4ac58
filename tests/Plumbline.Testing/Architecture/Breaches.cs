namespace Plumbline.Testing.Architecture;

/// <summary>Shows everything that breaks a rule, not only the first few.</summary>
public static class Breaches
{
    /// <exception cref="InvalidOperationException">Something breaks the rule; the message lists all of it.</exception>
    public static void None(IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        if (all.Count > 0)
        {
            throw new InvalidOperationException($"{all.Count} against the rule:\n" + string.Join('\n', all));
        }
    }
}
