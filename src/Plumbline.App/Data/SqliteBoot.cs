using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Plumbline.App.Data;

/// <summary>Lets the version of SQLite that is at hand be loaded; see docs/why/decisions/0002-sqlite-boot.md.</summary>
internal static class SqliteBoot
{
    private const string Family = "SQLitePCLRaw";
    private const string Provider = "SQLitePCLRaw.provider.e_sqlite3";

#pragma warning disable CA2255 // It must run before any method that mentions Microsoft.Data.Sqlite is compiled.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Name is { } simple && name.Version is not null && simple.StartsWith(Family, StringComparison.Ordinal)
                ? context.LoadFromAssemblyName(new AssemblyName(simple))
                : null;
        AppDomain.CurrentDomain.AssemblyLoad += static (_, loaded) =>
        {
            if (loaded.LoadedAssembly.GetName().Name == Provider)
            {
                NativeLibrary.SetDllImportResolver(loaded.LoadedAssembly, Native);
            }
        };
    }

    private static nint Native(string library, Assembly assembly, DllImportSearchPath? search) =>
        library == "e_sqlite3"
        && Environment.GetEnvironmentVariable("PLUMBLINE_BUNDLED_SQLITE") is null
        && NativeLibrary.TryLoad("libsqlite3.so.0", assembly, search, out var system)
            ? system
            : nint.Zero;
}
