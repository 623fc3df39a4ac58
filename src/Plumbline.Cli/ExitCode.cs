namespace Plumbline.Cli;

/// <summary>What the program answers to the shell. Stable.</summary>
internal static class ExitCode
{
    /// <summary>Done, no finding of severity error.</summary>
    internal const int Ok = 0;

    /// <summary>Done, at least one finding of severity error.</summary>
    internal const int Errors = 1;

    /// <summary>Wrong usage.</summary>
    internal const int Usage = 2;

    /// <summary>Something could not be read or written.</summary>
    internal const int Unreadable = 3;
}
